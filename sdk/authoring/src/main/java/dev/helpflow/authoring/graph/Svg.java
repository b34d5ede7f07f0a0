package dev.helpflow.authoring.graph;

import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.Node;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * A flow as an <a href="https://www.w3.org/TR/SVG2/">SVG</a> picture that needs nothing beside it:
 * a shape for each kind of node, light or dark as the reader has it, and with its words for whoever
 * does not see it.
 */
public final class Svg {
  private static final String STYLE =
      """
      svg{--paper:#fff;--ink:#1d2733;--faint:#5b6876;--line:#5b6876;--fill:#f3f6fa;--human:#fdf0e0;--end:#e6f4ea;--commit:#b3261e;color-scheme:light dark}
      @media(prefers-color-scheme:dark){svg{--paper:#12171d;--ink:#e8edf3;--faint:#a3b0bd;--line:#8e9cab;--fill:#1d2630;--human:#3a2a16;--end:#16301f;--commit:#ff8a80}}
      .paper{fill:var(--paper)}
      text{font:13px system-ui,sans-serif;fill:var(--ink);text-anchor:middle;unicode-bidi:plaintext}
      .id{font-weight:600}.kind{font-size:11px;fill:var(--faint)}.said{font:12px ui-monospace,monospace;text-anchor:start}
      .shape{fill:var(--fill);stroke:var(--line);stroke-width:1.5}.escalate .shape{fill:var(--human)}.end .shape{fill:var(--end)}
      .commit .shape{stroke:var(--commit);stroke-width:2.5}.wait .shape{stroke-dasharray:6 3}
      .arrow{fill:none;stroke:var(--line);stroke-width:1.5}.unwanted{stroke-dasharray:4 4}.behind{fill:var(--paper);opacity:.85}
      .start,.head{fill:var(--line)}""";

  private final FlowDefinition flow;
  private final ChartWords words;
  private final ChartLayout layout;
  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;

  private Svg(FlowDefinition flow) throws XMLStreamException {
    this.flow = flow;
    this.words = ChartWords.of(flow);
    this.layout = ChartLayout.of(flow, words);
    this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
  }

  /** The picture of a flow whose transitions all lead to nodes that there are. */
  public static String of(FlowDefinition flow) {
    try {
      Svg svg = new Svg(flow);
      svg.write();
      return svg.text + "\n";
    } catch (XMLStreamException e) {
      throw new IllegalStateException("A picture in memory cannot be written.", e);
    }
  }

  private void write() throws XMLStreamException {
    xml.writeStartElement("svg");
    xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
    attribute("viewBox", "0 0 " + number(layout.width()) + " " + number(layout.height()));
    attribute("width", number(layout.width()));
    attribute("height", number(layout.height()));
    attribute("role", "graphics-document");
    attribute("aria-labelledby", "title desc");
    element("title", "id", "title", flow.id() + ": " + words.words(flow.title()));
    element(
        "desc",
        "id",
        "desc",
        "A flow of %d nodes that begins at %s. Each node says where it leads."
            .formatted(flow.nodes().size(), flow.start()));
    xml.writeStartElement("style");
    xml.writeCharacters(STYLE);
    xml.writeEndElement();
    head();
    empty("rect", "class", "paper", "width", "100%", "height", "100%");
    empty(
        "circle",
        "class",
        "start",
        "cx",
        number(layout.start().x()),
        "cy",
        number(layout.start().y()),
        "r",
        number(layout.start().radius()));
    for (ChartLayout.Arrow arrow : layout.arrows()) {
      arrow(arrow);
    }
    for (ChartLayout.Box box : layout.boxes()) {
      box(box);
    }
    xml.writeEndElement();
    xml.flush();
  }

  private void head() throws XMLStreamException {
    xml.writeStartElement("marker");
    String[] pairs = {
      "id",
      "head",
      "viewBox",
      "0 0 10 10",
      "refX",
      "9",
      "refY",
      "5",
      "markerWidth",
      "7",
      "markerHeight",
      "7",
      "orient",
      "auto-start-reverse"
    };
    attributes(pairs);
    empty("path", "class", "head", "d", "M0 0L10 5L0 10z");
    xml.writeEndElement();
  }

  private void arrow(ChartLayout.Arrow arrow) throws XMLStreamException {
    String path =
        arrow.points().stream()
            .map(point -> number(point.x()) + " " + number(point.y()))
            .collect(Collectors.joining("L", "M", ""));
    xml.writeStartElement("g");
    String whole = arrow.said().whole();
    if (!whole.isEmpty()) {
      element("title", null, null, whole);
    }
    empty(
        "path",
        "class",
        arrow.isUnwanted() ? "arrow unwanted" : "arrow",
        "d",
        path,
        "marker-end",
        "url(#head)");
    List<String> lines = arrow.said().lines();
    if (!lines.isEmpty()) {
      TextBox.Size size = TextBox.size(lines);
      empty(
          "rect",
          "class",
          "behind",
          "x",
          number(arrow.said().x()),
          "y",
          number(arrow.said().y()),
          "width",
          number(size.width()),
          "height",
          number(size.height()));
      for (int i = 0; i < lines.size(); i++) {
        line("said", arrow.said().x() + 2, arrow.said().y() + 12 + i * TextBox.LINE, lines.get(i));
      }
    }
    xml.writeEndElement();
  }

  private void box(ChartLayout.Box box) throws XMLStreamException {
    Node node = box.node();
    String kind = ChartWords.kind(node);
    xml.writeStartElement("g");
    attribute("class", node instanceof Node.Call call && call.commit() ? kind + " commit" : kind);
    attribute("role", "graphics-symbol");
    element("title", null, null, spoken(node));
    for (String path : Shapes.of(node, box.x(), box.y(), box.width(), box.height())) {
      empty("path", "class", "shape", "d", path);
    }
    double middle = box.x() + box.width() / 2;
    double y = box.y() + box.height() / 2 - (box.lines().size() + 1) * TextBox.LINE / 2 + 12;
    line("kind", middle, y, kind);
    for (int i = 0; i < box.lines().size(); i++) {
      line(i == 0 ? "id" : "", middle, y + (i + 1) * TextBox.LINE, box.lines().get(i));
    }
    xml.writeEndElement();
  }

  /** A node in words, with where it leads. */
  private String spoken(Node node) {
    String detail = words.detail(node);
    String leads =
        node.ways().values().stream()
            .flatMap(List::stream)
            .map(transition -> transition.to().value())
            .distinct()
            .collect(Collectors.joining(", "));
    return "%s %s%s. %s"
        .formatted(
            ChartWords.kind(node),
            node.id(),
            detail.isEmpty() ? "" : ": " + detail,
            leads.isEmpty() ? "Leads nowhere." : "Leads to " + leads + ".");
  }

  private void line(String css, double x, double y, String words) throws XMLStreamException {
    xml.writeStartElement("text");
    if (!css.isEmpty()) {
      attribute("class", css);
    }
    attribute("x", number(x));
    attribute("y", number(y));
    xml.writeCharacters(clean(words));
    xml.writeEndElement();
  }

  private void element(
      String name, @Nullable String attribute, @Nullable String value, String content)
      throws XMLStreamException {
    xml.writeStartElement(name);
    if (attribute != null && value != null) {
      attribute(attribute, value);
    }
    xml.writeCharacters(clean(content));
    xml.writeEndElement();
  }

  private void empty(String name, String... pairs) throws XMLStreamException {
    xml.writeEmptyElement(name);
    attributes(pairs);
  }

  private void attributes(String... pairs) throws XMLStreamException {
    for (int i = 0; i < pairs.length; i += 2) {
      attribute(pairs[i], pairs[i + 1]);
    }
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, value);
  }

  /** What XML 1.0 has no way to write is replaced. */
  private static String clean(String text) {
    StringBuilder clean = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              boolean isControl = c < ' ' && c != '\n' && c != '\t';
              boolean isHalf = c >= 0xD800 && c <= 0xDFFF;
              clean.appendCodePoint(
                  isControl || isHalf || c == 0xFFFE || c == 0xFFFF ? '\uFFFD' : c);
            });
    return clean.toString();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value).replaceFirst("\\.0$", "");
  }
}
