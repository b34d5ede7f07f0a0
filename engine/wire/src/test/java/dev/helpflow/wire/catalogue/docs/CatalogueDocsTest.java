package dev.helpflow.wire.catalogue.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.wire.catalogue.CatalogueLoader;
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
 * Holds {@code docs/catalogue} against the entries that it is made of; with {@code
 * -Dcatalogue.docs=write} it is written anew first.
 */
class CatalogueDocsTest {
  private static final Path CATALOGUE = Path.of("..", "..", "components-catalog");
  private static final Path DOCS = Path.of("..", "..", "docs", "catalogue");
  private static final String STALE =
      "docs/catalogue is not what components-catalog says. Write it anew with: "
          + "./mvnw -pl engine/wire -am -Dtest=CatalogueDocsTest -Dsurefire.failIfNoSpecifiedTests=false"
          + " -Dcatalogue.docs=write test";
  private static final Map<String, String> PAGES =
      new CatalogueDocs(CATALOGUE, CatalogueLoader.fromFolder(CATALOGUE)).pages();

  @BeforeAll
  static void write() throws IOException {
    if ("write".equals(System.getProperty("catalogue.docs"))) {
      for (String old : written()) {
        Files.delete(DOCS.resolve(old));
      }
      for (Map.Entry<String, String> page : PAGES.entrySet()) {
        Path file = DOCS.resolve(page.getKey());
        Files.createDirectories(file.getParent());
        Files.writeString(file, page.getValue());
      }
    }
  }

  @Test
  void thereIsAPageForEachEntryAndNoOther() throws IOException {
    assertThat(written()).as(STALE).isEqualTo(new TreeSet<>(PAGES.keySet()));
  }

  @TestFactory
  Stream<DynamicTest> everyPageSaysWhatTheCatalogueSays() {
    return PAGES.entrySet().stream()
        .map(
            page ->
                DynamicTest.dynamicTest(
                    page.getKey(),
                    () ->
                        assertThat(DOCS.resolve(page.getKey()))
                            .as(STALE)
                            .hasContent(page.getValue())));
  }

  private static Set<String> written() throws IOException {
    if (!Files.isDirectory(DOCS)) {
      return Set.of();
    }
    try (Stream<Path> files = Files.walk(DOCS)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> DOCS.relativize(file).toString().replace('\\', '/'))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
