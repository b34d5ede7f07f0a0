package dev.helpflow.authoring.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpflow.authoring.document.BrokenDocumentException;
import dev.helpflow.authoring.document.FlowDocument;
import dev.helpflow.core.definition.Node;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The fixtures of lint, and a flow that says everything once, survive being written as Java, with
 * whatever is wrong in them, but for what Java refuses where it stands.
 */
class JavaOfFixturesTest {
  private static final Path FIXTURES = Path.of("../../engine/wire/src/test/resources/lint");
  private static final Path EVERYTHING = Path.of("src/test/resources/java/everything.json");
  private static final Rebuilt ALL = Rebuilt.of(documents());

  private static SortedMap<Path, FlowDocument> documents() {
    SortedMap<Path, FlowDocument> documents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(FIXTURES)) {
      for (Path file :
          files.filter(file -> file.endsWith("good.json") || file.endsWith("bad.json")).toList()) {
        read(file, documents);
      }
      documents.put(EVERYTHING, FlowDocument.parse(Files.readAllBytes(EVERYTHING)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return documents;
  }

  private static void read(Path file, SortedMap<Path, FlowDocument> documents) throws IOException {
    try {
      documents.put(file, FlowDocument.parse(Files.readAllBytes(file)));
    } catch (BrokenDocumentException noDefinition) {
      assertThat(file.getFileName()).as(noDefinition.getMessage()).hasToString("bad.json");
    }
  }

  /** Those whose expressions parse. */
  static Set<Path> files() {
    return ALL.documents().keySet().stream()
        .filter(file -> !unparsable(file))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean unparsable(Path file) {
    return Stream.of("syntax", "too-deep", "too-long")
        .anyMatch(check -> file.equals(FIXTURES.resolve("expression_" + check + "/bad.json")));
  }

  @Test
  void theyCompileAndHaveNodesOfAllKinds() {
    assertThat(ALL.compiled().errors()).isEmpty();
    assertThat(
            ALL.documents().values().stream()
                .flatMap(document -> document.definition().nodes().values().stream())
                .map(Object::getClass)
                .collect(Collectors.toSet()))
        .isEqualTo(Set.of(Node.class.getPermittedSubclasses()));
  }

  @ParameterizedTest
  @MethodSource("files")
  void givesTheSameDefinition(Path file) throws ReflectiveOperationException {
    assertThat(ALL.definition(file)).isEqualTo(ALL.document(file).definition());
  }

  @Test
  void refusesWhereItStandsWhatCannotBeParsed() {
    Path file = FIXTURES.resolve("expression_syntax/bad.json");

    assertThatThrownBy(() -> ALL.definition(file))
        .isInstanceOf(InvocationTargetException.class)
        .cause()
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot be parsed: column ");
  }
}
