package dev.helpflow.server.files;

import dev.helpflow.core.screen.Screen.ShownComponent;
import dev.helpflow.server.sessions.CurrentScreen;
import java.util.List;
import java.util.Optional;

/**
 * What a component on a customer's screen says of each file that it asks for. How many it takes is
 * a matter of the answer: files that were replaced, or that nobody can name any more, are not in
 * the way of another.
 *
 * @param accept media types, in their usual names
 * @param maxBytes of each
 */
record UploadRules(List<String> accept, long maxBytes) {
  private static final String TYPE = "file-upload";
  private static final long MAX_BYTES = 25L * 1024 * 1024;

  UploadRules {
    accept = List.copyOf(accept);
  }

  /** Those of the component of this id, or empty when the screen has no such one for files. */
  static Optional<UploadRules> of(CurrentScreen screen, String component, ContentTypes types) {
    return screen.screen().components().stream()
        .filter(shown -> shown.type().equals(TYPE) && shown.id().equals(component))
        .findFirst()
        .map(shown -> of(shown, types));
  }

  private static UploadRules of(ShownComponent shown, ContentTypes types) {
    return new UploadRules(
        shown.properties().get("accept") instanceof List<?> accept
            ? accept.stream().flatMap(type -> types.named(String.valueOf(type)).stream()).toList()
            : List.of(),
        number(shown, "maxBytes", MAX_BYTES));
  }

  private static long number(ShownComponent shown, String property, long otherwise) {
    return shown.properties().get(property) instanceof Number number
        ? number.longValue()
        : otherwise;
  }
}
