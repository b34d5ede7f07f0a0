package dev.helpflow.core.definition;

import dev.helpflow.core.value.ValueType;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A vertex of a flow, one of nine kinds; the JSON property {@code type} names the kind.
 *
 * <p>Everything that leads on is a list of transitions, or in JSON a node id for short.
 */
public sealed interface Node {
  /** Its id, unique in the flow. */
  NodeId id();

  /** The expression by whose value visits of this node are found, or null when they are counted. */
  @Nullable Expression key();

  /**
   * All that leads on, in the order in which definitions are written, by where in the node it
   * stands: {@code next}, {@code onError}, {@code outcomes/confirmed}. Those that lead nowhere are
   * empty.
   */
  default Map<String, List<Transition>> ways() {
    Map<String, List<Transition>> ways = new LinkedHashMap<>();
    switch (this) {
      case Screen screen -> ways.put("next", screen.next());
      case Decision decision -> ways.put("next", decision.next());
      case Script script -> {
        ways.put("next", script.next());
        ways.put("onError", script.onError());
      }
      case Call call -> {
        ways.put("next", call.next());
        ways.put("onError", call.onError());
      }
      case Wait wait -> {
        ways.put("next", wait.next());
        ways.put("onTimeout", wait.onTimeout());
      }
      case Experiment experiment -> {
        experiment.variants().forEach((name, way) -> ways.put("variants/" + name, way));
        ways.put("otherwise", experiment.otherwise());
      }
      case Subflow subflow ->
          subflow.outcomes().forEach((name, way) -> ways.put("outcomes/" + name, way));
      case Escalate escalate -> {
        ways.put("onReturned", escalate.onReturned());
        ways.put("onUnavailable", escalate.onUnavailable());
      }
      case End end -> {}
    }
    return Collections.unmodifiableMap(ways);
  }

  /** What is shown while a customer is there, or null where nothing is. */
  default @Nullable ScreenSpec shown() {
    return switch (this) {
      case Screen screen -> screen.screen();
      case Wait wait -> wait.screen();
      case Escalate escalate -> escalate.screen();
      case End end -> end.screen();
      case Decision _, Script _, Call _, Experiment _, Subflow _ -> null;
    };
  }

  /**
   * The topic that its screen answers, so that whoever leaves after it may have found what they
   * came for (design, section 10); null where it answers none. Only screens and waits can: of an
   * end its outcome says what became of the customer, and an escalate brings them to a human.
   */
  default @Nullable String answers() {
    return null;
  }

  /**
   * Shows components and waits for the customer: {@code {"type": "screen", "title", "components",
   * "actions"?, "rules"?, "answers"?, "next"}}.
   */
  record Screen(
      NodeId id,
      @Nullable Expression key,
      ScreenSpec screen,
      @Nullable String answers,
      List<Transition> next)
      implements Node {
    public Screen {
      next = List.copyOf(next);
    }
  }

  /** Chooses a transition: {@code {"type": "decision", "next"}}. */
  record Decision(NodeId id, @Nullable Expression key, List<Transition> next) implements Node {
    public Decision {
      next = List.copyOf(next);
    }
  }

  /**
   * Runs a pure guest function whose result is a fact: {@code {"type": "script", "language",
   * "source", "with", "result", "next", "onError"?}}. The source is a function expression of one
   * object.
   */
  record Script(
      NodeId id,
      @Nullable Expression key,
      String language,
      String source,
      Map<String, Expression> with,
      ValueType result,
      List<Transition> next,
      List<Transition> onError)
      implements Node {
    public Script {
      with = ordered(with);
      next = List.copyOf(next);
      onError = List.copyOf(onError);
    }
  }

  /**
   * Asks a connector; its result is a fact: {@code {"type": "call", "connector", "operation",
   * "with", "timeout"?, "freshFor"?, "commit"?, "next", "onError"?}}.
   *
   * @param freshFor how old a result may be when a step passes it, or null when it never ages
   * @param commit whether it cannot be undone
   */
  record Call(
      NodeId id,
      @Nullable Expression key,
      String connector,
      String operation,
      Map<String, Expression> with,
      @Nullable Duration timeout,
      @Nullable Duration freshFor,
      boolean commit,
      List<Transition> next,
      List<Transition> onError)
      implements Node {
    public Call {
      with = ordered(with);
      next = List.copyOf(next);
      onError = List.copyOf(onError);
    }
  }

  /**
   * Shows a screen until a signal, an action or a deadline: {@code {"type": "wait", "for", "key",
   * "timeout"?, "hours"?, "screen", "answers"?, "next", "onTimeout"?}}.
   *
   * @param signal the name of the signal ({@code for} in JSON)
   * @param key the correlation key; visits of this node are found by it too
   * @param hours the calendar in whose opening hours alone the timeout counts, or null when it
   *     counts always
   */
  record Wait(
      NodeId id,
      Expression key,
      String signal,
      @Nullable Duration timeout,
      @Nullable String hours,
      ScreenSpec screen,
      @Nullable String answers,
      List<Transition> next,
      List<Transition> onTimeout)
      implements Node {
    public Wait {
      next = List.copyOf(next);
      onTimeout = List.copyOf(onTimeout);
    }
  }

  /**
   * Routes by the customer's variant: {@code {"type": "experiment", "experiment", "variants": {"a":
   * …}, "otherwise"}}.
   */
  record Experiment(
      NodeId id,
      @Nullable Expression key,
      String experiment,
      Map<String, List<Transition>> variants,
      List<Transition> otherwise)
      implements Node {
    public Experiment {
      variants = ordered(variants);
      otherwise = List.copyOf(otherwise);
    }
  }

  /**
   * Runs another flow; its outputs and {@code outcome} are a fact: {@code {"type": "subflow",
   * "flow", "version"?, "with", "outcomes": {"confirmed": …}}}.
   */
  record Subflow(
      NodeId id,
      @Nullable Expression key,
      FlowId flow,
      @Nullable Integer version,
      Map<String, Expression> with,
      Map<String, List<Transition>> outcomes)
      implements Node {
    public Subflow {
      with = ordered(with);
      outcomes = ordered(outcomes);
    }
  }

  /**
   * Hands the session to a human: {@code {"type": "escalate", "queue", "priority"?, "reason",
   * "context"?, "sensitive"?, "summary"?, "screen"?, "onReturned"?, "onUnavailable"?}}.
   *
   * @param reason a stable word for why, for the desk and for reports: {@code fraudInProgress}
   * @param priority {@code low}, {@code normal}, {@code high} or {@code urgent}
   * @param briefing what the agent is told
   * @param onReturned where the flow goes on when the human gives the session back; empty when it
   *     then ends
   * @param onUnavailable where it goes when nobody can be had; empty for the flow's own {@code
   *     human.onUnavailable}
   */
  record Escalate(
      NodeId id,
      @Nullable Expression key,
      String queue,
      String priority,
      String reason,
      Briefing briefing,
      @Nullable ScreenSpec screen,
      List<Transition> onReturned,
      List<Transition> onUnavailable)
      implements Node {
    public Escalate {
      onReturned = List.copyOf(onReturned);
      onUnavailable = List.copyOf(onUnavailable);
    }
  }

  /**
   * Closes the session, or returns from a sub-flow: {@code {"type": "end", "outcome", "outputs"?,
   * "screen"?}}.
   */
  record End(
      NodeId id,
      @Nullable Expression key,
      String outcome,
      Map<String, Expression> outputs,
      @Nullable ScreenSpec screen)
      implements Node {
    public End {
      outputs = ordered(outputs);
    }
  }

  private static <T> Map<String, T> ordered(Map<String, T> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
