package dev.helpflow.authoring.messages;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads XLIFF 2 with the JDK's parser, which is told to fetch nothing; used once. */
final class XliffReader {
  private static final Set<String> REVIEWED = Set.of("reviewed", "final");
  private final XMLStreamReader xml;
  private final List<XliffDocument.File> files = new ArrayList<>();
  private String source = "";
  private String target = "";

  private XliffReader(XMLStreamReader xml) {
    this.xml = xml;
  }

  /** What cannot be read, and where. */
  static final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;
    final int line;
    final int column;

    UnreadableException(String message, Location at) {
      super(message);
      this.line = Math.max(at.getLineNumber(), 1);
      this.column = Math.max(at.getColumnNumber(), 1);
    }
  }

  static XliffDocument read(byte[] bytes) throws UnreadableException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
      return new XliffReader(xml).document();
    } catch (XMLStreamException e) {
      Location at = e.getLocation();
      // The parser puts the place into its message, where it is said already.
      String said = String.valueOf(e.getMessage()).replaceFirst("(?s)^.*Message: ", "");
      throw new UnreadableException("The XML is malformed: " + said, at == null ? NOWHERE : at);
    }
  }

  private static final Location NOWHERE =
      new Location() {
        @Override
        public int getLineNumber() {
          return 1;
        }

        @Override
        public int getColumnNumber() {
          return 1;
        }

        @Override
        public int getCharacterOffset() {
          return 0;
        }

        @Override
        public @Nullable String getPublicId() {
          return null;
        }

        @Override
        public @Nullable String getSystemId() {
          return null;
        }
      };

  private XliffDocument document() throws XMLStreamException, UnreadableException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD) {
        throw refused("It has a document type declaration, which no XLIFF needs: leave it out.");
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "xliff" -> root();
          case "file" -> file();
          default ->
              throw refused(
                  "This is not XLIFF 2: found <%s>, but expected <xliff> with <file>s in it."
                      .formatted(xml.getLocalName()));
        }
      }
    }
    return new XliffDocument(source, target, files);
  }

  private void root() throws UnreadableException {
    String namespace = String.valueOf(xml.getNamespaceURI());
    String version = attribute("version");
    if (!namespace.equals(XliffWriter.XLIFF) || !version.startsWith("2.")) {
      throw refused(
          "This is not XLIFF 2.0, but version \"%s\" in the namespace \"%s\": ask for XLIFF 2.0."
              .formatted(version, namespace));
    }
    source = attribute("srcLang");
    target = attribute("trgLang");
  }

  private void file() throws XMLStreamException, UnreadableException {
    Location at = xml.getLocation();
    String original = attribute("original");
    List<XliffDocument.Unit> units = new ArrayList<>();
    while (goOn("file")) {
      if (isStart("unit")) {
        units.add(unit());
      }
    }
    files.add(new XliffDocument.File(original, units, at.getLineNumber(), at.getColumnNumber()));
  }

  private XliffDocument.Unit unit() throws XMLStreamException, UnreadableException {
    Location at = xml.getLocation();
    String name = attribute("name");
    String key = name.isEmpty() ? attribute("id") : name;
    Map<String, String> data = new HashMap<>();
    StringBuilder sources = new StringBuilder();
    StringBuilder targets = new StringBuilder();
    boolean isTranslated = false;
    boolean isInitial = false;
    boolean isReviewed = true;
    while (goOn("unit")) {
      if (isStart("data")) {
        data.put(attribute("id"), xml.getElementText());
      } else if (isStart("segment")) {
        isInitial |= attribute("state").equals("initial");
        isReviewed &= REVIEWED.contains(attribute("state"));
      } else if (isStart("source")) {
        sources.append(content("source", data));
      } else if (isStart("target")) {
        isTranslated = true;
        targets.append(content("target", data));
      }
    }
    return new XliffDocument.Unit(
        key,
        sources.toString(),
        isTranslated ? targets.toString() : null,
        isInitial,
        isReviewed,
        at.getLineNumber(),
        at.getColumnNumber());
  }

  /** The text of a source or target, with its placeholders as what they stand for. */
  private String content(String element, Map<String, String> data)
      throws XMLStreamException, UnreadableException {
    StringBuilder content = new StringBuilder();
    while (true) {
      switch (xml.next()) {
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            content.append(xml.getText());
        case XMLStreamConstants.START_ELEMENT -> content.append(inline(data));
        case XMLStreamConstants.END_ELEMENT -> {
          if (xml.getLocalName().equals(element)) {
            return content.toString();
          }
        }
        default -> {}
      }
    }
  }

  private String inline(Map<String, String> data) throws UnreadableException {
    return switch (xml.getLocalName()) {
      case "ph" -> data.getOrDefault(attribute("dataRef"), attribute("equiv"));
      case "cp" -> {
        try {
          yield Character.toString(Integer.parseInt(attribute("hex"), 16));
        } catch (IllegalArgumentException e) {
          throw refused("<cp> has no character: expected its number in \"hex\".");
        }
      }
      // Marks of translators' tools, which say nothing of the text.
      case "mrk", "sm", "em" -> "";
      default ->
          throw refused(
              "<%s> stands in the text, where the export has only <ph>: write the text without it."
                  .formatted(xml.getLocalName()));
    };
  }

  /** Goes on to what comes next in an element; false at its end. */
  private boolean goOn(String element) throws XMLStreamException {
    int event = xml.next();
    return event != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals(element);
  }

  private boolean isStart(String element) {
    return xml.isStartElement() && xml.getLocalName().equals(element);
  }

  private String attribute(String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  private UnreadableException refused(String message) {
    return new UnreadableException(message, xml.getLocation());
  }
}
