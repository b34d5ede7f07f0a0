package dev.helpflow.core.compile;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a component or an action that depend on nothing but the locale, and so are the
 * same for every customer. What follows from them alone can be kept beside them, and goes when they
 * go. Immutable but for that; safe for use by many threads.
 */
public final class FixedProperties extends AbstractMap<String, Object> {
  /** Time zones, for the most part; more than one bank's customers are in at a time. */
  private static final int MOST_KEPT = 64;

  private final Map<String, Object> properties;
  private final Map<Object, Object> kept = new ConcurrentHashMap<>(1);

  private FixedProperties(Map<String, Object> properties) {
    this.properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }

  /** The same properties, known not to depend on the customer. */
  public static FixedProperties of(Map<String, Object> properties) {
    return properties instanceof FixedProperties fixed ? fixed : new FixedProperties(properties);
  }

  /**
   * What follows from these properties and a key, made once for each of the first keys and anew for
   * every other.
   *
   * @param key with {@code equals} that tells one question from another
   * @param make the answer, which depends on nothing but these properties and the key
   */
  @SuppressWarnings("unchecked") // One key is always given with suppliers of one type.
  public <T> T derived(Object key, Supplier<T> make) {
    Object known = kept.get(key);
    if (known == null) {
      known = make.get();
      if (kept.size() < MOST_KEPT) {
        kept.put(key, known);
      }
    }
    return (T) known;
  }

  @Override
  public Set<Map.Entry<String, Object>> entrySet() {
    return properties.entrySet();
  }

  @Override
  public @Nullable Object get(@Nullable Object key) {
    return properties.get(key);
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return properties.containsKey(key);
  }

  @Override
  public int size() {
    return properties.size();
  }
}
