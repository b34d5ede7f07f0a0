package dev.helpflow.authoring.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.wire.definition.Decoded;
import dev.helpflow.wire.definition.FlowFolder;
import dev.helpflow.wire.definition.FlowReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SvgTest {
  private static final String FLOW =
      """
      {
        "spec": 2, "id": "pets/lost", "title": "@title", "locales": ["en-GB"],
        "human": { "queue": "pets" },
        "start": "which",
        "nodes": {
          "which": {
            "type": "screen", "title": "@which", "components": [],
            "actions": [{ "id": "next", "type": "submit", "label": "@title" }],
            "next": [ { "when": "1 < 2 && 'a' != '<b>'", "to": "find" }, { "to": "gone" } ]
          },
          "find": { "type": "call", "connector": "pets", "operation": "find", "with": {}, "commit": true,
            "next": "gone", "onError": "gone" },
          "gone": { "type": "end", "outcome": "unresolved" }
        },
        "messages": { "en-GB": { "title": "Lost & found", "which": "<script>alert(1)</script> \\u0001" } }
      }
      """;

  static Stream<Path> ours() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("../../flow-definitions"), 3)) {
      return files
          .filter(file -> file.endsWith("flow.json"))
          .map(file -> file.resolveSibling(""))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static FlowDefinition flow() {
    return ((Decoded.Good) FlowReader.decode(FLOW.getBytes(StandardCharsets.UTF_8))).flow();
  }

  private static Document parsed(FlowDefinition flow) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(Svg.of(flow).getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Element> elements(Document document, String name) {
    NodeList found = document.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  @Test
  void saysInWordsWhatItShows() throws Exception {
    Document svg = parsed(flow());

    assertThat(svg.getDocumentElement().getAttribute("aria-labelledby")).isEqualTo("title desc");
    assertThat(elements(svg, "title"))
        .extracting(Element::getTextContent)
        .contains(
            "pets/lost: Lost & found",
            "call find: pets.find, commit. Leads to gone.",
            "end gone: unresolved. Leads nowhere.");
    assertThat(elements(svg, "desc"))
        .extracting(Element::getTextContent)
        .containsExactly("A flow of 3 nodes that begins at which. Each node says where it leads.");
  }

  @Test
  void whatAuthorsWriteIsText() throws Exception {
    Document svg = parsed(flow());

    assertThat(elements(svg, "script")).isEmpty();
    assertThat(elements(svg, "title"))
        .extracting(Element::getTextContent)
        .contains(
            "screen which: <script>alert(1)</script> \uFFFD. Leads to find, gone.",
            "1 < 2 && 'a' != '<b>'");
  }

  @Test
  void marksCommitsAndWhatWentWrong() throws Exception {
    Document svg = parsed(flow());

    assertThat(elements(svg, "g"))
        .extracting(group -> group.getAttribute("class"))
        .containsSubsequence("screen", "call commit", "end");
    assertThat(elements(svg, "path"))
        .extracting(path -> path.getAttribute("class"))
        .containsOnlyOnce("arrow unwanted");
  }

  @Test
  void theSameFlowIsTheSamePicture() {
    assertThat(Svg.of(flow())).isEqualTo(Svg.of(flow()));
  }

  @ParameterizedTest
  @MethodSource("ours")
  void everyNodeHasAPlaceOfItsOwnAndEveryTransitionAnArrow(Path folder) throws Exception {
    FlowDefinition flow = ((Decoded.Good) FlowFolder.decode(folder)).flow();
    ChartLayout layout = ChartLayout.of(flow, ChartWords.of(flow));
    long transitions =
        flow.nodes().values().stream()
            .flatMap(node -> node.ways().values().stream())
            .mapToLong(List::size)
            .sum();

    assertThat(layout.boxes()).hasSameSizeAs(flow.nodes().keySet());
    assertThat(layout.arrows()).hasSize((int) transitions + 1);
    for (ChartLayout.Box box : layout.boxes()) {
      assertThat(layout.boxes())
          .filteredOn(other -> other != box)
          .noneMatch(other -> overlap(box, other));
      assertThat(box.x() + box.width()).isLessThanOrEqualTo(layout.width());
      assertThat(box.y() + box.height()).isLessThanOrEqualTo(layout.height());
    }
    assertThat(parsed(flow).getDocumentElement().getTagName()).isEqualTo("svg");
  }

  private static boolean overlap(ChartLayout.Box one, ChartLayout.Box other) {
    return one.x() < other.x() + other.width()
        && other.x() < one.x() + one.width()
        && one.y() < other.y() + other.height()
        && other.y() < one.y() + one.height();
  }
}
