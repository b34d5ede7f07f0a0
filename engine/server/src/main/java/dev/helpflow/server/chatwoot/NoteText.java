package dev.helpflow.server.chatwoot;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes private notes in Markdown, which Chatwoot shows. What customers and authors wrote stands
 * in them as it is: it makes no line, link or heading of its own.
 */
final class NoteText {
  /** So much of one value is told, in characters. */
  private static final int LONGEST = 1_000;

  /** So many of the newest places that a customer passed are told, and so many of any list. */
  private static final int MOST = 50;

  private static final String MARKS = "\\`*_[]<>|~#";

  private final StringBuilder text = new StringBuilder();

  private NoteText() {}

  /** The last line of the note of an event, by which it is known. */
  static String line(HandoffEvent event) {
    return "Helpflow event " + event.id();
  }

  /**
   * The note of an event.
   *
   * @param isWhole whether it tells all that is known of the hand-off
   * @param skills what whoever takes hand-offs of its queue has to know
   * @param link where agents see it, or null where nobody said
   */
  static String of(
      HandoffEvent event, boolean isWhole, List<String> skills, @Nullable String link) {
    NoteText note = new NoteText();
    note.text.append("**").append(heading(event)).append("**\n");
    if (isWhole) {
      note.whole(event, skills);
    } else {
      note.field("Queue", event.queue());
      note.field("Outcome", event.data().path("outcome").asText());
    }
    if (link != null) {
      note.text.append("- Hand-off: ").append(link.replace("{handoff}", event.handoff()));
      note.text.append('\n');
    }
    return note.text.append('\n').append(line(event)).toString();
  }

  private static String heading(HandoffEvent event) {
    JsonNode data = event.data();
    return switch (event.kind()) {
      case "requested" -> "A customer is handed over.";
      case "queued" ->
          data.path("callBack").asBoolean()
              ? "The customer is to be called back."
              : "The hand-off is queued.";
      case "booked" ->
          "The customer has chosen when they are called: from "
              + plain(data.path("from").asText())
              + " to "
              + plain(data.path("to").asText())
              + ".";
      case "repeated" -> "The customer has asked again.";
      case "accepted" -> "Somebody has accepted the hand-off.";
      case "flowSent" ->
          "The customer was sent into the flow " + plain(data.at("/sent/flow").asText()) + ".";
      case "transferred" -> "The hand-off was passed on to another queue.";
      case "returned" -> "The session was given back to its flow.";
      case "ended" -> "The hand-off has ended.";
      case "cancelled" -> "The customer needs nobody any more.";
      case "failed" -> "Nobody could help.";
      default -> "The hand-off has news: " + plain(event.kind()) + ".";
    };
  }

  private void whole(HandoffEvent event, List<String> skills) {
    JsonNode data = event.data();
    JsonNode known = data.path("package");
    field("Customer", event.customer());
    field("Flow", data.at("/session/flow").asText());
    field("Why", data.path("reason").asText());
    field("Asked for by", data.path("origin").asText());
    field("Queue", event.queue());
    field("Priority", data.path("priority").asText());
    field("Skills", String.join(", ", skills));
    field("Support needs", String.join(", ", texts(known.path("supportNeeds"))));
    field("Summary", known.path("summary").asText());
    for (Map.Entry<String, JsonNode> told : known.path("context").properties()) {
      field(told.getKey(), value(told.getValue()));
    }
    field("Shown when asked for", String.join(", ", texts(known.path("sensitive"))));
    field("Came through", String.join(" → ", places(known.path("path"))));
    field("Transcript", known.path("transcript").asText());
  }

  private void field(String name, String value) {
    if (!value.isBlank()) {
      text.append("- ").append(plain(name)).append(": ").append(plain(value)).append('\n');
    }
  }

  private static String value(JsonNode told) {
    return told.isValueNode() ? told.asText() : told.toString();
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts.subList(0, Math.min(MOST, texts.size()));
  }

  private static List<String> places(JsonNode path) {
    List<String> places = new ArrayList<>();
    path.forEach(place -> places.add(place.path("title").asText(place.path("address").asText())));
    return places.subList(Math.max(0, places.size() - MOST), places.size());
  }

  /** A text on one line in which nothing is a mark of Markdown, as far as so much may be told. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    text.strip()
        .codePoints()
        .limit(LONGEST)
        .forEach(
            each -> {
              if (MARKS.indexOf(each) >= 0) {
                plain.append('\\');
              }
              plain.appendCodePoint(Character.isISOControl(each) || each == 0x2028 ? ' ' : each);
            });
    return text.strip().codePointCount(0, text.strip().length()) > LONGEST
        ? plain.append('…').toString()
        : plain.toString();
  }
}
