package dev.helpflow.core.catalogue;

import dev.helpflow.core.definition.ComponentSpec;
import dev.helpflow.core.definition.Expression;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an app that does not know a component is sent in its place (design, section 5). */
public sealed interface Fallback {
  /** Nothing: every app knows the component. */
  record Baseline() implements Fallback {}

  /**
   * Nothing that could be drawn: where it is not known, the customer is told to update the app or
   * to talk to a person. Only for what is critical.
   */
  record Person() implements Fallback {}

  /**
   * Other components, authored as on a screen; {@code inputs} are the properties of the original.
   * One with the id {@link #SAME} takes its place, and its id.
   *
   * @param pair how the original's answer is made of theirs, and theirs of the original's; null
   *     when the component {@link #SAME} answers in the original's kind
   */
  record Components(List<ComponentSpec> components, @Nullable AnswerPair pair) implements Fallback {
    /** The id of the component that stands in for the original. */
    public static final String SAME = "same";

    public Components {
      components = List.copyOf(components);
    }

    /** Components of which one answers in the original's kind, or none at all. */
    public Components(List<ComponentSpec> components) {
      this(components, null);
    }
  }

  /**
   * Answers there and back, for stand-ins that answer in other kinds than the original.
   *
   * @param answer the original's answer; reads {@code answers}, by the ids of the stand-ins
   * @param prefill what each stand-in is filled in with; reads {@code value}, the original's answer
   */
  record AnswerPair(Expression answer, Map<String, Expression> prefill) {
    public AnswerPair {
      prefill = Map.copyOf(prefill);
    }
  }
}
