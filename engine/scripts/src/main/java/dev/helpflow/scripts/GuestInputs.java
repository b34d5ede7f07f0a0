package dev.helpflow.scripts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyHashMap;

/**
 * Hands inputs over to a guest. The proxies made here are seen only by a language's prelude, which
 * copies them into objects of the guest's own before the script starts, so that a script never
 * touches a host object.
 */
final class GuestInputs {
  private final SizeBudget budget;

  private GuestInputs(SizeBudget budget) {
    this.budget = budget;
  }

  /**
   * Measures and wraps inputs. Throws {@link Refused} when they are too large, {@code
   * IllegalArgumentException} for no value.
   */
  static Object proxy(Map<String, Object> inputs, ScriptLimits limits) {
    return new GuestInputs(SizeBudget.ofInputs(limits)).wrap(inputs, 1);
  }

  private Object wrap(Object value, int level) {
    budget.spend(1);
    return switch (value) {
      case String text -> {
        budget.spend(text.length());
        yield text;
      }
      case Boolean truth -> truth;
      case Double number -> number;
      case Long number -> number;
      case List<?> list -> {
        budget.enter(level);
        List<Object> items = new ArrayList<>(list.size());
        list.forEach(item -> items.add(wrap(item, level + 1)));
        yield ProxyArray.fromList(items);
      }
      case Map<?, ?> map -> {
        budget.enter(level);
        Map<Object, Object> entries = new LinkedHashMap<>();
        map.forEach(
            (key, item) -> {
              budget.spend(String.valueOf(key).length());
              entries.put(key, wrap(item, level + 1));
            });
        yield ProxyHashMap.from(entries);
      }
      default ->
          throw new IllegalArgumentException(
              "A script's inputs hold a "
                  + value.getClass().getName()
                  + ", and may hold only String, Boolean, Long, Double, List and Map.");
    };
  }
}
