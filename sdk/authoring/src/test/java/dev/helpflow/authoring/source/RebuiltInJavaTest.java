package dev.helpflow.authoring.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.authoring.document.FlowDocument;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Builders to JSON to builders: every flow of ours is written as Java, compiled, and run. */
class RebuiltInJavaTest {
  private static final Path FLOWS = Path.of("../../flow-definitions");
  private static final Rebuilt ALL = Rebuilt.of(documents());

  private static SortedMap<Path, FlowDocument> documents() {
    SortedMap<Path, FlowDocument> documents = new TreeMap<>();
    try (Stream<Path> files = Files.find(FLOWS, 3, (path, is) -> path.endsWith("flow.json"))) {
      files
          .map(Path::getParent)
          .forEach(folder -> documents.put(folder, FlowDocument.read(folder)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return documents;
  }

  static Set<Path> folders() {
    return ALL.documents().keySet();
  }

  @Test
  void thereAreFlowsAndTheirJavaCompiles() {
    assertThat(folders()).hasSizeGreaterThanOrEqualTo(15);
    assertThat(ALL.compiled().errors()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("folders")
  void givesTheSameDefinition(Path folder) throws ReflectiveOperationException {
    FlowDefinition original = ALL.document(folder).definition();

    FlowDefinition rebuilt = ALL.definition(folder);

    assertThat(rebuilt).isEqualTo(original);
    assertThat(List.copyOf(rebuilt.nodes().keySet()))
        .isEqualTo(List.copyOf(original.nodes().keySet()));
    assertThat(FlowDocument.of(rebuilt).contentHash())
        .isEqualTo(ALL.document(folder).contentHash());
  }

  @ParameterizedTest
  @MethodSource("folders")
  void losesNothingBetweenJsonAndDefinition(Path folder) throws ReflectiveOperationException {
    FlowDocument original = ALL.document(folder);
    FlowDocument rebuilt = original.with(ALL.definition(folder));

    assertThat(FlowDocument.parse(original.json()).json()).isEqualTo(original.json());
    assertThat(FlowDocument.parse(rebuilt.json()).definition()).isEqualTo(original.definition());
    assertThat(Json.parse(rebuilt.json()).findValues("description"))
        .containsExactlyInAnyOrderElementsOf(Json.parse(original.json()).findValues("description"));
  }

  @ParameterizedTest
  @MethodSource("folders")
  void hasABuilderForEverythingOnItsScreens(Path folder) {
    assertThat(ALL.source(folder)).doesNotContain("untyped");
  }
}
