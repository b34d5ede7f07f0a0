package dev.helpflow.core.screen;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A screen as sent (design, section 5): {@code {"id", "key", "title", "locale", "dir", "back",
 * "components", "actions", "errors", "refresh", "analytics"}}.
 *
 * @param id the node's id
 * @param key opaque; a step names it, and is stale when it is no longer current
 * @param rightToLeft whether the locale is written from right to left
 * @param back whether the customer may go back from here
 * @param refreshAfter how soon an app without a stream asks again, or null when nothing is awaited
 * @param analyticsId the flow's and node's ids, the same for all customers
 */
public record Screen(
    String id,
    String key,
    String title,
    String locale,
    boolean rightToLeft,
    boolean back,
    List<ShownComponent> components,
    List<ShownAction> actions,
    List<FieldError> errors,
    @Nullable Duration refreshAfter,
    String analyticsId) {
  public Screen {
    components = List.copyOf(components);
    actions = List.copyOf(actions);
    errors = List.copyOf(errors);
  }

  /**
   * A component with its properties resolved.
   *
   * @param input whether it takes an answer, so that its {@code value} is sent even when there is
   *     none
   * @param value the answer so far, or null
   */
  public record ShownComponent(
      String type,
      int version,
      String id,
      Map<String, Object> properties,
      boolean input,
      @Nullable Object value) {
    /** The same component with other properties. */
    public ShownComponent withProperties(Map<String, Object> others) {
      return new ShownComponent(type, version, id, others, input, value);
    }
  }

  /** An action with its properties resolved. */
  public record ShownAction(
      String type, int version, String id, String label, Map<String, Object> properties) {}

  /**
   * What is wrong with an answer, in the customer's language.
   *
   * @param part the part of the answer, such as the {@code town} of an address; null for all of it
   */
  public record FieldError(String component, @Nullable String part, String code, String message) {
    /** An error of a whole answer. */
    public FieldError(String component, String code, String message) {
      this(component, null, code, message);
    }
  }

  /** The same screen with other components, and with the errors where these have them. */
  public Screen withComponents(List<ShownComponent> others, List<FieldError> theirErrors) {
    return new Screen(
        id,
        key,
        title,
        locale,
        rightToLeft,
        back,
        others,
        actions,
        theirErrors,
        refreshAfter,
        analyticsId);
  }

  /** The same screen with other actions. */
  public Screen withActions(List<ShownAction> others) {
    return new Screen(
        id,
        key,
        title,
        locale,
        rightToLeft,
        back,
        components,
        others,
        errors,
        refreshAfter,
        analyticsId);
  }

  /** Whether a customer sees the same; how soon an app asks again is no part of that. */
  public boolean looksLike(Screen other) {
    return withRefresh(null).equals(other.withRefresh(null));
  }

  private Screen withRefresh(@Nullable Duration after) {
    return new Screen(
        id, key, title, locale, rightToLeft, back, components, actions, errors, after, analyticsId);
  }

  /**
   * The same screen with errors and with what was typed, by component id, in place of the answers.
   */
  public Screen withErrors(List<FieldError> found, Map<String, Object> typed) {
    List<ShownComponent> filled =
        components.stream()
            .map(
                c ->
                    c.input()
                        ? new ShownComponent(
                            c.type(), c.version(), c.id(), c.properties(), true, typed.get(c.id()))
                        : c)
            .toList();
    return new Screen(
        id,
        key,
        title,
        locale,
        rightToLeft,
        back,
        filled,
        actions,
        found,
        refreshAfter,
        analyticsId);
  }
}
