package dev.helpflow.server.appevents;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.definition.Identifiers;
import dev.helpflow.wire.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one event of a batch. Properties that are not known are ignored, as everywhere of apps. */
final class EventReader {
  /** The longest detail, in characters. */
  static final int MAX_DETAIL = 500;

  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,128}");

  private EventReader() {}

  /** What an element of a batch is. */
  sealed interface Read {
    /** An event. */
    record Good(AppEvent event) implements Read {}

    /** Something else; the message says what was expected. */
    record Bad(String code, String message) implements Read {}
  }

  static Read read(JsonNode element) {
    if (!element.isObject()) {
      return new Read.Bad("not-an-object", "An event must be a JSON object.");
    }
    Optional<String> id = text(element, "id").flatMap(EventReader::uuid);
    if (id.isEmpty()) {
      return new Read.Bad("invalid-id", "The id of an event must be a UUID in its text form.");
    }
    Optional<AppEvent.Type> type = text(element, "type").flatMap(AppEvent.Type::of);
    if (type.isEmpty()) {
      return new Read.Bad(
          "unknown-type", "The type of an event must be shown, opened, renderFailed or closed.");
    }
    Optional<Instant> at = text(element, "at").flatMap(EventReader::instant);
    if (at.isEmpty()) {
      return new Read.Bad(
          "invalid-at", "The at of an event must be a time such as 2026-11-26T09:30:00Z.");
    }
    Optional<String> screen = text(element, "screen").filter(key -> KEY.matcher(key).matches());
    if (screen.isEmpty()) {
      return new Read.Bad(
          "invalid-screen", "The screen of an event must be the key of the screen it is about.");
    }
    if (!isAbsentOr(element, "component", Identifiers::isName)) {
      return new Read.Bad(
          "invalid-component", "The component of an event must be the id of a component.");
    }
    if (!isAbsentOr(element, "detail", text -> text.length() <= MAX_DETAIL)
        || !Json.faults(element.path("detail")).isEmpty()) {
      return new Read.Bad(
          "invalid-detail",
          "The detail of an event must be text of at most "
              + MAX_DETAIL
              + " characters that can be stored.");
    }
    return new Read.Good(
        new AppEvent(
            id.get(),
            type.get(),
            at.get(),
            screen.get(),
            optional(element, "component"),
            optional(element, "detail")));
  }

  private static Optional<String> text(JsonNode element, String name) {
    JsonNode value = element.path(name);
    return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
  }

  private static boolean isAbsentOr(JsonNode element, String name, Predicate<String> accepts) {
    JsonNode value = element.path(name);
    return value.isMissingNode()
        || value.isNull()
        || (value.isTextual() && accepts.test(value.textValue()));
  }

  private static @Nullable String optional(JsonNode element, String name) {
    return text(element, name).orElse(null);
  }

  /** In one form, so that the same id written otherwise is still the same. */
  private static Optional<String> uuid(String text) {
    try {
      String canonical = UUID.fromString(text).toString();
      return canonical.equalsIgnoreCase(text) ? Optional.of(canonical) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> instant(String text) {
    try {
      Instant at = OffsetDateTime.parse(text).toInstant();
      return Optional.of(at);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
