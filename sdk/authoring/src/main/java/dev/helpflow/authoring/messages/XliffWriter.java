package dev.helpflow.authoring.messages;

import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.Limits;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the texts of flows for a translator: one document for a target locale, a {@code file} for
 * each flow, a {@code unit} for each message with where it is shown. Arguments of messages that
 * choose nothing are placeholders, which tools keep from being changed.
 */
public final class XliffWriter {
  static final String XLIFF = "urn:oasis:names:tc:xliff:document:2.0";
  private static final String SIZE = "urn:oasis:names:tc:xliff:sizerestriction:2.0";
  private static final int MOST_PLACES = 10;

  private final String target;
  private final Staleness staleness;
  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;
  private int depth;

  private XliffWriter(String target, Staleness staleness) throws XMLStreamException {
    this.target = target;
    this.staleness = staleness;
    this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
  }

  /**
   * The document.
   *
   * @param source the locale that the flows are written in, their first
   * @param flows those that have the target among their locales
   */
  public static String write(
      String source, String target, Collection<FlowDefinition> flows, Staleness staleness) {
    try {
      XliffWriter writer = new XliffWriter(target, staleness);
      writer.document(source, flows);
      return writer.text + "\n";
    } catch (XMLStreamException e) {
      throw new IllegalStateException("A document in memory cannot be written.", e);
    }
  }

  private void document(String source, Collection<FlowDefinition> flows) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    open("xliff");
    xml.writeDefaultNamespace(XLIFF);
    xml.writeNamespace("slr", SIZE);
    xml.writeAttribute("version", "2.0");
    xml.writeAttribute("srcLang", source);
    xml.writeAttribute("trgLang", target);
    for (FlowDefinition flow : flows) {
      file(source, flow);
    }
    close();
    xml.writeEndDocument();
  }

  private void file(String source, FlowDefinition flow) throws XMLStreamException {
    open("file");
    xml.writeAttribute("id", flow.id().toString().replace('/', '.'));
    xml.writeAttribute("original", flow.id().toString());
    xml.writeAttribute("xml:space", "preserve");
    xml.writeAttribute("slr:sizeRestriction", String.valueOf(Limits.MESSAGE));
    empty("slr:profiles");
    xml.writeAttribute("generalProfile", "xliff:codepoints");
    MessageUses uses = new MessageUses(flow);
    Map<String, String> translated = flow.messages().getOrDefault(target, Map.of());
    for (Map.Entry<String, String> message :
        flow.messages().getOrDefault(source, Map.of()).entrySet()) {
      unit(flow, uses, message.getKey(), message.getValue(), translated.get(message.getKey()));
    }
    close();
  }

  private void unit(
      FlowDefinition flow,
      MessageUses uses,
      String key,
      String source,
      @Nullable String translation)
      throws XMLStreamException {
    boolean isStale = translation != null && staleness.isStale(flow.id(), target, key);
    List<MessageArguments.Piece> pieces = pieces(source);
    Map<String, Integer> numbers = MessageArguments.numbered(source, pieces);
    open("unit");
    xml.writeAttribute("id", key);
    xml.writeAttribute("name", key);
    notes(uses, key, source.indexOf('{') >= 0 && pieces.isEmpty(), isStale);
    if (!numbers.isEmpty()) {
      open("originalData");
      for (Map.Entry<String, Integer> number : numbers.entrySet()) {
        leaf("data", "id", "d" + number.getValue(), number.getKey());
      }
      close();
    }
    open("segment");
    xml.writeAttribute("state", translation == null || isStale ? "initial" : "translated");
    Map<String, List<Integer>> ids = ids(source, pieces);
    if (translation == null) {
      content("source", source, pieces, numbers, ids, null);
    } else {
      List<MessageArguments.Piece> translated = pieces(translation);
      // A translation may say it by cases, where its source has the bare argument.
      Map<String, Integer> used = counts(translation, translated);
      content("source", source, pieces, numbers, ids, used);
      content("target", translation, translated, numbers, ids, null);
    }
    close();
    close();
  }

  private void notes(MessageUses uses, String key, boolean chooses, boolean isStale)
      throws XMLStreamException {
    List<String> places = uses.places(key);
    String screen = uses.screen(key);
    if (places.isEmpty() && screen == null && !chooses && !isStale) {
      return;
    }
    open("notes");
    for (String place : places.subList(0, Math.min(places.size(), MOST_PLACES))) {
      leaf("note", "category", "location", place);
    }
    if (screen != null) {
      leaf("note", "category", "description", "On the screen \"" + screen + "\".");
    }
    if (chooses) {
      leaf(
          "note",
          "category",
          "instruction",
          "An ICU message: leave names, plural, select and the words of cases as they are, and translate what stands in the braces behind them. Cases of plural may be those that the language needs.");
    }
    if (isStale) {
      leaf(
          "note",
          "category",
          "state",
          "The source has changed since this was translated: look at it again.");
    }
    close();
  }

  /** None in a message that does not parse, whose author is told by lint. */
  private static List<MessageArguments.Piece> pieces(String message) {
    try {
      return MessageArguments.of(message).plain();
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return List.of();
    }
  }

  /** The ids of placeholders: in a target the same ones stand for the same things. */
  private static Map<String, List<Integer>> ids(
      String source, List<MessageArguments.Piece> pieces) {
    Map<String, List<Integer>> ids = new HashMap<>();
    for (int i = 0; i < pieces.size(); i++) {
      String said = source.substring(pieces.get(i).start(), pieces.get(i).end());
      ids.computeIfAbsent(said, _ -> new ArrayList<>()).add(i + 1);
    }
    return ids;
  }

  /** How often each argument is in a message, as it is written. */
  private static Map<String, Integer> counts(String message, List<MessageArguments.Piece> pieces) {
    Map<String, Integer> counts = new HashMap<>();
    for (MessageArguments.Piece piece : pieces) {
      counts.merge(message.substring(piece.start(), piece.end()), 1, Integer::sum);
    }
    return counts;
  }

  /**
   * Writes a message with placeholders for its arguments.
   *
   * @param used how often the translation that is there has each, and what it has not may be
   *     deleted; null where all must stay
   */
  private void content(
      String name,
      String message,
      List<MessageArguments.Piece> pieces,
      Map<String, Integer> numbers,
      Map<String, List<Integer>> ids,
      @Nullable Map<String, Integer> used)
      throws XMLStreamException {
    indent();
    xml.writeStartElement(name);
    int from = 0;
    int beyond = pieces.size() + ids.values().stream().mapToInt(List::size).sum();
    Map<String, Integer> met = new HashMap<>();
    for (MessageArguments.Piece piece : pieces) {
      String said = message.substring(piece.start(), piece.end());
      Integer number = numbers.get(said);
      if (number != null) {
        xml.writeCharacters(message.substring(from, piece.start()));
        xml.writeEmptyElement("ph");
        List<Integer> own = ids.getOrDefault(said, List.of());
        int turn = met.merge(said, 1, Integer::sum);
        xml.writeAttribute(
            "id", String.valueOf(turn <= own.size() ? own.get(turn - 1) : beyond + turn));
        xml.writeAttribute("dataRef", "d" + number);
        xml.writeAttribute("equiv", said);
        xml.writeAttribute(
            "canDelete", used != null && turn > used.getOrDefault(said, 0) ? "yes" : "no");
        from = piece.end();
      }
    }
    xml.writeCharacters(message.substring(from));
    xml.writeEndElement();
  }

  private void leaf(String name, String attribute, String value, String content)
      throws XMLStreamException {
    indent();
    xml.writeStartElement(name);
    xml.writeAttribute(attribute, value);
    xml.writeCharacters(content);
    xml.writeEndElement();
  }

  private void empty(String name) throws XMLStreamException {
    indent();
    xml.writeEmptyElement(name);
  }

  private void open(String name) throws XMLStreamException {
    indent();
    xml.writeStartElement(name);
    depth++;
  }

  private void close() throws XMLStreamException {
    depth--;
    indent();
    xml.writeEndElement();
  }

  private void indent() throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }
}
