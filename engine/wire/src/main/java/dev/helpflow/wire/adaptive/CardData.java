package dev.helpflow.wire.adaptive;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.screen.Screen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a card's submit carries beside the answers: {@code {"helpflow": {"session", "revision",
 * "key", "action", "target"?, "lists"?}}}.
 *
 * @param revision tells two cards of one screen apart, so that what is pressed on a later one is
 *     not taken for a repeat of what was pressed on an earlier
 * @param lists the ids of the questions that several options may be chosen for, which hosts send as
 *     one text with commas
 */
record CardData(String session, long revision, String key, List<String> lists) {
  /** The property that holds it. */
  static final String PROPERTY = "helpflow";

  CardData(String session, long revision, Screen screen) {
    this(
        session,
        revision,
        screen.key(),
        screen.components().stream()
            .filter(component -> component.type().equals("multi-choice"))
            .map(Screen.ShownComponent::id)
            .toList());
  }

  ObjectNode of(String action, @Nullable String target) {
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    ObjectNode own = data.putObject(PROPERTY);
    own.put("session", session);
    own.put("revision", revision);
    own.put("key", key);
    own.put("action", action);
    if (target != null) {
      own.put("target", target);
    }
    if (!lists.isEmpty()) {
      lists.forEach(own.putArray("lists")::add);
    }
    return data;
  }
}
