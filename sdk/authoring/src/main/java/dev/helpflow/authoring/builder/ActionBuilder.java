package dev.helpflow.authoring.builder;

import dev.helpflow.core.definition.ActionId;
import dev.helpflow.core.definition.ActionSpec;
import dev.helpflow.core.definition.Template;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the builders of all actions have. Immutable: each method answers another one.
 *
 * @param <B> the builder of one action
 */
public abstract class ActionBuilder<B extends ActionBuilder<B>> implements Action {
  private final ActionSpec spec;

  protected ActionBuilder(ActionSpec spec) {
    this.spec = spec;
  }

  /** The same builder of another state. */
  protected abstract B copy(ActionSpec changed);

  @Override
  public final ActionSpec spec() {
    return spec;
  }

  /** Whether the action is on the screen at all. */
  public final B showIf(Cel condition) {
    return copy(
        new ActionSpec(
            spec.id(),
            spec.type(),
            spec.version(),
            spec.label(),
            condition.expression(),
            spec.validates(),
            spec.properties()));
  }

  /** Writes the version of the catalogue entry down, where publishing would write the newest. */
  protected final B version(int version) {
    return copy(
        new ActionSpec(
            spec.id(),
            spec.type(),
            version,
            spec.label(),
            spec.showIf(),
            spec.validates(),
            spec.properties()));
  }

  /** Whether answers must be valid and complete for it. */
  protected final B setValidates(boolean validates) {
    return copy(
        new ActionSpec(
            spec.id(),
            spec.type(),
            spec.version(),
            spec.label(),
            spec.showIf(),
            validates,
            spec.properties()));
  }

  /** Sets a property. */
  protected final B set(String name, Template value) {
    return copy(with(spec, name, value));
  }

  /** Sets one value of a property that is an object with any names. */
  protected final B put(String name, String key, Template value) {
    return copy(withProperties(spec, Templates.within(spec.properties(), name, key, value)));
  }

  /** An action without properties. */
  protected static ActionSpec start(
      String type, @Nullable Integer version, String id, Message label) {
    return new ActionSpec(new ActionId(id), type, version, label.text(), null, true, Map.of());
  }

  /** The same with one property more. */
  protected static ActionSpec with(ActionSpec spec, String name, Template value) {
    return withProperties(spec, Templates.with(spec.properties(), name, value));
  }

  private static ActionSpec withProperties(ActionSpec spec, Map<String, Template> all) {
    return new ActionSpec(
        spec.id(), spec.type(), spec.version(), spec.label(), spec.showIf(), spec.validates(), all);
  }
}
