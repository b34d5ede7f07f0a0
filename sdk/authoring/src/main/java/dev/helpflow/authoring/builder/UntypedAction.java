package dev.helpflow.authoring.builder;

import dev.helpflow.core.definition.ActionSpec;
import dev.helpflow.core.definition.Template;

/** An action that this release of the SDK has no builder for; lint says whether it is right. */
public final class UntypedAction extends ActionBuilder<UntypedAction> {
  private UntypedAction(ActionSpec spec) {
    super(spec);
  }

  static UntypedAction of(String type, String id, Message label) {
    return new UntypedAction(start(type, null, id, label));
  }

  @Override
  protected UntypedAction copy(ActionSpec changed) {
    return new UntypedAction(changed);
  }

  /** The version of the catalogue entry. */
  public UntypedAction ofVersion(int version) {
    return version(version);
  }

  /** Whether answers must be valid and complete for it. */
  public UntypedAction validates(boolean validates) {
    return setValidates(validates);
  }

  /** Sets a property to what the definition has. */
  public UntypedAction property(String name, Template value) {
    return set(name, value);
  }
}
