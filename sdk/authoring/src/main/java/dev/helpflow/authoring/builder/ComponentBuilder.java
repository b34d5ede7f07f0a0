package dev.helpflow.authoring.builder;

import dev.helpflow.core.definition.ComponentId;
import dev.helpflow.core.definition.ComponentSpec;
import dev.helpflow.core.definition.ComponentSpec.RevealWhen;
import dev.helpflow.core.definition.Expression;
import dev.helpflow.core.definition.Template;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the builders of all components have. Immutable: each method answers another one.
 *
 * @param <B> the builder of one component
 */
public abstract class ComponentBuilder<B extends ComponentBuilder<B>> implements Component {
  private final ComponentSpec spec;

  protected ComponentBuilder(ComponentSpec spec) {
    this.spec = spec;
  }

  /** The same builder of another state. */
  protected abstract B copy(ComponentSpec changed);

  @Override
  public final ComponentSpec spec() {
    return spec;
  }

  /**
   * Whether the component is on the screen at all: decided on the server, without the answers of
   * its own screen.
   */
  public final B showIf(Cel condition) {
    return changed(spec.version(), condition.expression(), spec.revealWhen());
  }

  /**
   * Shows the component while another one on the screen has, or contains, one of these values; app
   * and server agree.
   */
  public final B revealWhen(String component, String... in) {
    RevealWhen reveal = new RevealWhen(new ComponentId(component), List.of(in));
    return changed(spec.version(), spec.showIf(), reveal);
  }

  /** Writes the version of the catalogue entry down, where publishing would write the newest. */
  protected final B version(int version) {
    return changed(version, spec.showIf(), spec.revealWhen());
  }

  /** Sets a property. */
  protected final B set(String name, Template value) {
    return copy(with(spec, name, value));
  }

  /** Sets one value of a property that is an object with any names. */
  protected final B put(String name, String key, Template value) {
    return copy(withProperties(spec, Templates.within(spec.properties(), name, key, value)));
  }

  /** A component without properties. */
  protected static ComponentSpec start(String type, @Nullable Integer version, String id) {
    return new ComponentSpec(new ComponentId(id), type, version, null, null, Map.of());
  }

  /** The same with one property more. */
  protected static ComponentSpec with(ComponentSpec spec, String name, Template value) {
    return withProperties(spec, Templates.with(spec.properties(), name, value));
  }

  private static ComponentSpec withProperties(ComponentSpec spec, Map<String, Template> all) {
    return new ComponentSpec(
        spec.id(), spec.type(), spec.version(), spec.showIf(), spec.revealWhen(), all);
  }

  private B changed(
      @Nullable Integer version, @Nullable Expression showIf, @Nullable RevealWhen reveal) {
    return copy(
        new ComponentSpec(spec.id(), spec.type(), version, showIf, reveal, spec.properties()));
  }
}
