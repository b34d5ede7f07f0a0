package dev.helpflow.core.definition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an agent is told with a hand-off: {@code {"context"?, "sensitive"?, "summary"?}}, written
 * beside what else is said of the hand-off.
 *
 * @param context what the agent reads at once, in that order and by the names that the desk reads
 *     it by; what is absent at that point is left out
 * @param sensitive what the agent is told the name of, and sees once they say what for
 * @param summary the hand-off in a few sentences, or null for those that are built in
 */
public record Briefing(
    Map<String, Expression> context, Map<String, Expression> sensitive, @Nullable Text summary) {
  /** Nothing but what every agent is told. */
  public static final Briefing NONE = new Briefing(Map.of(), Map.of(), null);

  public Briefing {
    context = Collections.unmodifiableMap(new LinkedHashMap<>(context));
    sensitive = Collections.unmodifiableMap(new LinkedHashMap<>(sensitive));
  }

  /** One of a context alone. */
  public static Briefing of(Map<String, Expression> context) {
    return new Briefing(context, Map.of(), null);
  }

  /** The same with another expression in its context. */
  public Briefing withContext(String name, Expression value) {
    return new Briefing(with(context, name, value), sensitive, summary);
  }

  /** The same with another expression to reveal. */
  public Briefing withSensitive(String name, Expression value) {
    return new Briefing(context, with(sensitive, name, value), summary);
  }

  /** The same with this summary. */
  public Briefing withSummary(Text words) {
    return new Briefing(context, sensitive, words);
  }

  private static Map<String, Expression> with(
      Map<String, Expression> all, String name, Expression value) {
    Map<String, Expression> more = new LinkedHashMap<>(all);
    more.put(name, value);
    return more;
  }
}
