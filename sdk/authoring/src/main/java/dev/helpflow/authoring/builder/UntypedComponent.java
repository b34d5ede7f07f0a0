package dev.helpflow.authoring.builder;

import dev.helpflow.core.definition.ComponentSpec;
import dev.helpflow.core.definition.Template;

/** A component that this release of the SDK has no builder for; lint says whether it is right. */
public final class UntypedComponent extends ComponentBuilder<UntypedComponent> {
  private UntypedComponent(ComponentSpec spec) {
    super(spec);
  }

  static UntypedComponent of(String type, String id) {
    return new UntypedComponent(start(type, null, id));
  }

  @Override
  protected UntypedComponent copy(ComponentSpec changed) {
    return new UntypedComponent(changed);
  }

  /** The version of the catalogue entry. */
  public UntypedComponent ofVersion(int version) {
    return version(version);
  }

  /** Sets a property to what the definition has. */
  public UntypedComponent property(String name, Template value) {
    return set(name, value);
  }
}
