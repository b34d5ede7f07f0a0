package dev.helpflow.authoring.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.authoring.document.FlowDocument;
import dev.helpflow.core.definition.FlowDefinition;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A class of Java holds less than a document; a flow as large as real ones come fits all the same.
 */
class LargeFlowTest {
  private static final Path PATH = Path.of("large");

  @Test
  void aThousandNodesAndFiveThousandMessagesFit() throws ReflectiveOperationException {
    assertRebuilds(
        """
        {"spec": 2, "id": "java/large", "title": "@m0", "locales": ["en-GB", "cy"],
         "constants": {%s}, "derived": {%s}, "start": "n0",
         "nodes": {%s},
         "messages": {"en-GB": {%s}, "cy": {%s}}}
        """
            .formatted(
                each(500, "\"c%1$d\": %1$d"),
                each(500, "\"d%1$d\": \"constants.c%1$d > %1$d\""),
                each(
                    1_000,
                    "\"n%1$d\": {\"type\": \"screen\", \"title\": \"@m%1$d\", \"components\":"
                        + " [{\"type\": \"text\", \"id\": \"t%1$d\", \"text\": \"@m%1$d\"}],"
                        + " \"next\": [{\"when\": \"derived.d0 || %1$d > 1\", \"to\": \"n0\"},"
                        + " {\"to\": \"n%1$d\"}]}"),
                each(5_000, "\"m%1$d\": \"Message %1$d in English\""),
                each(5_000, "\"m%1$d\": \"Neges %1$d yn Gymraeg\"")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"map", "string", "duration", "object", "flow-builder", "messages-cy"})
  void aFlowMayBeCalledAsAClassThatItsJavaUses(String name) throws ReflectiveOperationException {
    assertRebuilds(
        """
        {"spec": 2, "id": "java/%s", "title": "@title", "locales": ["cy"],
         "expiresAfter": "P1D", "start": "flow",
         "nodes": {
           "flow": {"type": "decision", "next": "message"},
           "message": {"type": "end", "outcome": "resolved"}
         },
         "messages": {"cy": {"title": "Teitl"}}}
        """
            .formatted(name));
  }

  private static String each(int count, String format) {
    return IntStream.range(0, count).mapToObj(format::formatted).collect(Collectors.joining(", "));
  }

  private static void assertRebuilds(String json) throws ReflectiveOperationException {
    FlowDocument document = FlowDocument.parse(json);

    Rebuilt rebuilt = Rebuilt.of(new TreeMap<>(Map.of(PATH, document)));

    assertThat(rebuilt.compiled().errors()).isEmpty();
    FlowDefinition definition = rebuilt.definition(PATH);
    assertThat(definition.equals(document.definition())).isTrue();
  }
}
