package dev.helpflow.scripts;

import dev.helpflow.core.script.ScriptOutcome.Code;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a guest returned into plain values. Nothing in a list may be null; what is null or
 * undefined in a map is absent. Reading can run guest code (getters), so it happens within the run
 * and its limits.
 */
final class GuestResults {
  private static final double LARGEST_WHOLE = 0x1p53;

  private final GuestLanguage language;
  private final Value isPlain;
  private final SizeBudget budget;
  private final Deque<Value> ancestors = new ArrayDeque<>();

  private GuestResults(GuestLanguage language, Value isPlain, SizeBudget budget) {
    this.language = language;
    this.isPlain = isPlain;
    this.budget = budget;
  }

  /**
   * Reads one result; null when there is none. Throws {@link Refused} when it is no value or too
   * large.
   */
  static @Nullable Object read(
      Value result, GuestLanguage language, Value isPlain, ScriptLimits limits) {
    try {
      return new GuestResults(language, isPlain, SizeBudget.ofResult(limits)).read(result, "");
    } catch (PolyglotException e) {
      if (e.isCancelled() || e.isResourceExhausted() || e.isInternalError()) {
        throw e;
      }
      throw refused("", "an object that throws when it is read");
    }
  }

  private @Nullable Object read(Value value, String pointer) {
    budget.spend(1);
    if (value.isNull()) {
      return null;
    }
    if (value.isBoolean()) {
      return value.asBoolean();
    }
    if (value.isNumber()) {
      return number(value, pointer);
    }
    if (value.isString()) {
      return text(value.asString());
    }
    String kind = kind(value);
    if (language.lists().contains(kind) && value.hasArrayElements()) {
      return within(value, pointer, () -> list(value, pointer));
    }
    if (isPlain(value)) {
      return within(
          value,
          pointer,
          () -> value.hasHashEntries() ? entries(value, pointer) : members(value, pointer));
    }
    throw refused(pointer, language.describe(kind));
  }

  private static Object number(Value value, String pointer) {
    if (!value.fitsInDouble()) {
      throw refused(pointer, "a whole number beyond 2^53, which loses digits; return it as a text");
    }
    double number = value.asDouble();
    if (!Double.isFinite(number)) {
      throw refused(pointer, number + ", which is no number that can be stored");
    }
    boolean whole = Math.rint(number) == number && Math.abs(number) <= LARGEST_WHOLE;
    return whole ? (Object) (long) number : (Object) number;
  }

  private String text(String text) {
    budget.spend(text.length());
    return text;
  }

  private List<Object> list(Value value, String pointer) {
    long size = value.getArraySize();
    budget.spend(size);
    List<Object> items = new ArrayList<>();
    for (long index = 0; index < size; index++) {
      String place = pointer + "/" + index;
      Object item = read(value.getArrayElement(index), place);
      if (item == null) {
        throw refused(place, "null, undefined or a hole in a list; leave it out");
      }
      items.add(item);
    }
    return Collections.unmodifiableList(items);
  }

  private Map<String, Object> members(Value value, String pointer) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (String key : value.getMemberKeys()) {
      put(map, key, value.getMember(key), pointer);
    }
    return Collections.unmodifiableMap(map);
  }

  private Map<String, Object> entries(Value value, String pointer) {
    budget.spend(value.getHashSize());
    Map<String, Object> map = new LinkedHashMap<>();
    Value entries = value.getHashEntriesIterator();
    while (entries.hasIteratorNextElement()) {
      Value entry = entries.getIteratorNextElement();
      Value key = entry.getArrayElement(0);
      if (!key.isString()) {
        throw refused(pointer, "a map with a key that is no text");
      }
      put(map, key.asString(), entry.getArrayElement(1), pointer);
    }
    return Collections.unmodifiableMap(map);
  }

  private void put(Map<String, Object> map, String key, @Nullable Value value, String pointer) {
    budget.spend(key.length());
    if (value == null) {
      return;
    }
    Object item = read(value, pointer + "/" + key.replace("~", "~0").replace("/", "~1"));
    if (item != null) {
      map.put(key, item);
    }
  }

  private <T> T within(Value value, String pointer, Supplier<T> reading) {
    if (ancestors.contains(value)) {
      throw refused(pointer, "an object that contains itself");
    }
    ancestors.push(value);
    budget.enter(ancestors.size());
    T result = reading.get();
    ancestors.pop();
    return result;
  }

  private boolean isPlain(Value value) {
    boolean candidate = value.hasMembers() || value.hasHashEntries();
    return candidate
        && !value.canExecute()
        && !value.hasArrayElements()
        && isPlain.execute(value).asBoolean();
  }

  private static String kind(Value value) {
    Value meta = value.getMetaObject();
    return meta == null ? "object" : meta.getMetaSimpleName();
  }

  private static Refused refused(String pointer, String found) {
    String place = pointer.isEmpty() ? "" : " at " + GuestErrors.shorten(pointer);
    return new Refused(
        Code.NOT_A_VALUE,
        "The script's result%s is %s. Expected texts, booleans, finite numbers, lists and plain maps."
            .formatted(place, GuestErrors.shorten(found)));
  }
}
