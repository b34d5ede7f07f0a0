package dev.helpflow.wire.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds {@code docs/authoring/reference} against what it is made of; with {@code -Dreference=write}
 * it is written anew first.
 */
class ReferenceTest {
  private static final Path DOCS = Path.of("..", "..", "docs", "authoring", "reference");
  private static final String STALE =
      "docs/authoring/reference is not what schema, codes and functions say. Write it anew with: "
          + "./mvnw -pl engine/wire -am -Dtest=ReferenceTest -Dsurefire.failIfNoSpecifiedTests=false"
          + " -Dreference=write test";

  private static Map<String, String> pages = Map.of();

  @BeforeAll
  static void write() throws IOException {
    pages = Reference.pages();
    if ("write".equals(System.getProperty("reference"))) {
      Files.createDirectories(DOCS);
      for (String old : written()) {
        Files.delete(DOCS.resolve(old));
      }
      for (Map.Entry<String, String> page : pages.entrySet()) {
        Files.writeString(DOCS.resolve(page.getKey()), page.getValue());
      }
    }
  }

  @Test
  void thereIsEachPageAndNoOther() throws IOException {
    assertThat(written()).as(STALE).isEqualTo(new TreeSet<>(pages.keySet()));
  }

  @TestFactory
  Stream<DynamicTest> everyPageIsFresh() {
    return pages.entrySet().stream()
        .map(
            page ->
                DynamicTest.dynamicTest(
                    page.getKey(),
                    () ->
                        assertThat(DOCS.resolve(page.getKey()))
                            .as(STALE)
                            .hasContent(page.getValue())));
  }

  @Test
  void everyCodeSaysHowItIsPutRight() throws IOException {
    assertThat(LintPage.remedies().keySet())
        .as("src/test/resources/reference/lint.json")
        .isEqualTo(
            Stream.of(Codes.all(), Codes.ofDocuments())
                .flatMap(codes -> codes.keySet().stream())
                .collect(Collectors.toSet()));
  }

  @Test
  void everyFunctionIsShown() throws IOException {
    assertThat(Functions.all())
        .as("src/test/resources/reference/functions.json")
        .extracting(Functions.Function::name)
        .containsExactlyInAnyOrderElementsOf(Functions.known());
  }

  @TestFactory
  Stream<DynamicTest> everyFunctionDoesWhatIsShown() throws IOException {
    return Functions.all().stream()
        .map(
            function ->
                DynamicTest.dynamicTest(
                    function.example(),
                    () -> assertThat(function.run()).isEqualTo(function.value())));
  }

  private static Set<String> written() throws IOException {
    if (!Files.isDirectory(DOCS)) {
      return Set.of();
    }
    try (Stream<Path> files = Files.list(DOCS)) {
      return files
          .map(file -> file.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
