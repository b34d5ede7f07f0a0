package dev.helpflow.core.negotiation;

import dev.helpflow.core.catalogue.ActionType;
import dev.helpflow.core.catalogue.Catalogue;
import dev.helpflow.core.catalogue.ComponentType;
import dev.helpflow.core.catalogue.PropertyType;
import dev.helpflow.core.screen.Screen;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes from what an app draws the icons and values that it does not know. Most entries have none,
 * and are not looked at.
 */
final class Revisions {
  private final Catalogue catalogue;
  private final Map<Object, Revision.Fields> byType = new IdentityHashMap<>();

  Revisions(Catalogue catalogue) {
    this.catalogue = catalogue;
    catalogue.components().forEach(type -> note(type, type.properties()));
    catalogue.actions().forEach(type -> note(type, type.properties()));
  }

  private void note(Object type, PropertyType.Struct properties) {
    if (Revision.of(properties) instanceof Revision.Fields fields) {
      byType.put(type, fields);
    }
  }

  /** The component as the app knows it; {@code replaced}, where given, is told what was. */
  Screen.ShownComponent of(
      Screen.ShownComponent component,
      ComponentType type,
      Client client,
      @Nullable List<Negotiated.Replaced> replaced) {
    Revision.Fields revision = byType.get(type);
    if (revision == null) {
      return component;
    }
    Revision.Pass pass = new Revision.Pass(catalogue, client);
    Map<String, Object> revised = pass.properties(component.properties(), revision);
    if (revised == component.properties()) {
      return component;
    }
    if (replaced != null) {
      for (Negotiated.Detail detail : pass.replaced()) {
        replaced.add(Negotiated.Replaced.of(component, detail));
      }
    }
    return new Screen.ShownComponent(
        component.type(),
        component.version(),
        component.id(),
        revised,
        component.input(),
        component.value());
  }

  /** The same of an action. */
  Screen.ShownAction of(
      Screen.ShownAction action,
      ActionType type,
      Client client,
      @Nullable List<Negotiated.Replaced> replaced) {
    Revision.Fields revision = byType.get(type);
    if (revision == null) {
      return action;
    }
    Revision.Pass pass = new Revision.Pass(catalogue, client);
    Map<String, Object> revised = pass.properties(action.properties(), revision);
    if (revised == action.properties()) {
      return action;
    }
    if (replaced != null) {
      for (Negotiated.Detail detail : pass.replaced()) {
        replaced.add(Negotiated.Replaced.of(action, detail));
      }
    }
    return new Screen.ShownAction(
        action.type(), action.version(), action.id(), action.label(), revised);
  }
}
