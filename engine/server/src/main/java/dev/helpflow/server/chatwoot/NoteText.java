package dev.helpflow.server.chatwoot;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes private notes in Markdown, which Chatwoot shows. What customers and authors wrote stands
 * in spans of code, on one line: there nothing is a mark of Markdown, and nothing that looks like
 * an address becomes a link, as it does elsewhere. A backtick in it is told as an apostrophe. Where
 * a tag of Liquid could begin, which Chatwoot fills in before it stores a message, stands a blank.
 */
final class NoteText {
  /** So much of one value is told, in characters. */
  private static final int LONGEST = 1_000;

  /** So many of the newest places that a customer passed are told, and so many of any list. */
  private static final int MOST = 50;

  /** Names that are neither marked nor taken for an address. */
  private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N} ]+");

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
              + quoted(data.path("from").asText())
              + " to "
              + quoted(data.path("to").asText())
              + ".";
      case "repeated" -> "The customer has asked again.";
      case "accepted" -> "Somebody has accepted the hand-off.";
      case "flowSent" ->
          "The customer was sent into the flow " + quoted(data.at("/sent/flow").asText()) + ".";
      case "transferred" -> "The hand-off was passed on to another queue.";
      case "returned" -> "The session was given back to its flow.";
      case "ended" -> "The hand-off has ended.";
      case "cancelled" -> "The customer needs nobody any more.";
      case "failed" -> "Nobody could help.";
      default -> "The hand-off has news: " + quoted(event.kind()) + ".";
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
      String shown = WORDS.matcher(name).matches() ? name : quoted(name);
      text.append("- ").append(shown).append(": ").append(quoted(value)).append('\n');
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

  /** A text on one line as a span of code, as far as so much may be told. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("`");
    int[] all = text.strip().codePoints().toArray();
    for (int i = 0; i < Math.min(all.length, LONGEST); i++) {
      boolean isTag = i > 0 && all[i - 1] == '{' && (all[i] == '{' || all[i] == '%');
      quoted.append(isTag ? " " : "").appendCodePoint(shown(all[i]));
    }
    return quoted.append(all.length > LONGEST ? "…`" : "`").toString();
  }

  private static int shown(int each) {
    if (each == '`') {
      return '\'';
    }
    return Character.isISOControl(each) || each == 0x2028 || each == 0x2029 ? ' ' : each;
  }
}
