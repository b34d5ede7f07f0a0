package dev.helpflow.core.negotiation;

import dev.helpflow.core.catalogue.PropertyType;
import dev.helpflow.core.screen.Screen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a stand-in keeps of its original whatever its template says: how it is called for people who
 * use a screen reader, and for analytics. Of several stand-ins the one that asks keeps them, or
 * else the first, so that nothing is announced or counted twice.
 */
final class Carried {
  static final List<String> PROPERTIES = List.of("accessibilityLabel", "analyticsId");

  private Carried() {}

  /** What of a type's properties is kept, so that those who have none are told apart once. */
  static boolean isAny(Map<String, Object> original) {
    return PROPERTIES.stream().anyMatch(original::containsKey);
  }

  /** The stand-ins of a component with these properties. */
  static List<Screen.ShownComponent> onto(
      List<Screen.ShownComponent> standIns, Map<String, Object> original, Types types) {
    if (standIns.isEmpty() || !isAny(original)) {
      return standIns;
    }
    Screen.ShownComponent keeper =
        standIns.stream()
            .filter(Screen.ShownComponent::input)
            .findFirst()
            .orElseGet(standIns::getFirst);
    List<Screen.ShownComponent> kept = new ArrayList<>(standIns);
    kept.set(
        standIns.indexOf(keeper),
        keeper.withProperties(onto(keeper.properties(), original, types.properties(keeper))));
    return kept;
  }

  /** The stand-in's properties, with those of the original that it may have and has not itself. */
  static Map<String, Object> onto(
      Map<String, Object> standIn, Map<String, Object> original, PropertyType.Struct allowed) {
    Map<String, Object> more = new LinkedHashMap<>(standIn);
    for (String name : PROPERTIES) {
      Object value = original.get(name);
      if (value != null && allowed.properties().containsKey(name)) {
        more.putIfAbsent(name, value);
      }
    }
    return more;
  }

  /** What a component may have. */
  interface Types {
    PropertyType.Struct properties(Screen.ShownComponent component);
  }
}
