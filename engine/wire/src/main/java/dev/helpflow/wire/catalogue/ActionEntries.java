package dev.helpflow.wire.catalogue;

import dev.helpflow.core.catalogue.ActionFallback;
import dev.helpflow.core.catalogue.ActionType;
import dev.helpflow.wire.definition.ScreenReader;

/** Reads the entry of an action. */
final class ActionEntries {
  private static final String BASELINE = "baseline";

  private ActionEntries() {}

  static ActionType read(JsonPart schema, String name, int version) {
    JsonPart ours = EntryReader.checked(schema, EntryKind.ACTION, name, version);
    boolean submits = ours.get("submits").bool();
    boolean critical = ours.get("critical").bool();
    if (submits && !critical) {
      throw ours.get("critical")
          .broken("An action that submits is critical: without it the customer could not go on.");
    }
    return new ActionType(
        name,
        version,
        ours.get("release").positive(),
        submits,
        critical,
        PropertyTypes.struct(schema, EntryKind.ACTION.given()),
        fallback(ours.get("fallback")));
  }

  /**
   * {@code "baseline"}; {@code {"action": {"type", "version", …}}}, which has the original's id and
   * label; or {@code {"components": […]}} as an author writes those of a screen.
   */
  private static ActionFallback fallback(JsonPart fallback) {
    if (fallback.has("action")) {
      JsonPart action = fallback.get("action");
      action.get("type").text();
      action.get("version").positive();
      try {
        return new ActionFallback.Action(ScreenReader.standIn(action.json()));
      } catch (IllegalArgumentException malformed) {
        throw action.broken("It cannot be read: " + malformed.getMessage());
      }
    }
    if (!fallback.has("components")) {
      fallback.mustBe(BASELINE);
      return new ActionFallback.Baseline();
    }
    return new ActionFallback.Components(EntryReader.components(fallback));
  }
}
