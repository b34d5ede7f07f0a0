package dev.helpflow.core.negotiation;

import dev.helpflow.core.answer.AnswerCheck;
import dev.helpflow.core.answer.AnswerChecker;
import dev.helpflow.core.answer.AnswerTypes;
import dev.helpflow.core.catalogue.AnswerKind;
import dev.helpflow.core.catalogue.Fallback;
import dev.helpflow.core.compile.ScreenPlan;
import dev.helpflow.core.screen.Screen;
import dev.helpflow.core.value.Coercion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A component as one app draws it: itself, or what stands in for it and may itself be stood in for.
 *
 * @param shown the component, whether or not the app draws it
 * @param by what stands in for it; null when it is drawn, or left out
 * @param parts what that shows, by the ids that the fallback gives
 * @param leftOut whether nothing is drawn for it, since nobody misses it
 */
record Drawn(
    Screen.ShownComponent shown,
    @Nullable FallbackScreen by,
    Map<String, Drawn> parts,
    boolean leftOut) {
  /** No kind of answer is this, so whatever asks for one refuses it as what it cannot read. */
  private static final Object UNREADABLE = List.of(List.of());

  Drawn {
    parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
  }

  /** A component with what stands in for it. */
  Drawn(Screen.ShownComponent shown, FallbackScreen by, Map<String, Drawn> parts) {
    this(shown, by, parts, false);
  }

  static Drawn asItIs(Screen.ShownComponent component) {
    return new Drawn(component, null, Map.of(), false);
  }

  static Drawn leftOut(Screen.ShownComponent component) {
    return new Drawn(component, null, Map.of(), true);
  }

  /** What the app draws, in order. */
  Stream<Screen.ShownComponent> leaves() {
    if (by == null) {
      return leftOut ? Stream.empty() : Stream.of(shown);
    }
    return parts.values().stream().flatMap(Drawn::leaves);
  }

  /** Whether its answer is made of answers of other kinds. */
  boolean answersOtherwise() {
    return by != null && (by.pair() != null || sameAnswersOtherwise());
  }

  private boolean sameAnswersOtherwise() {
    Drawn same = parts.get(Fallback.Components.SAME);
    return same != null && same.answersOtherwise();
  }

  /**
   * An error of this component where the app shows it: that of a part of the answer at the stand-in
   * of the part's name.
   */
  Screen.FieldError show(Screen.FieldError error) {
    if (by == null) {
      return new Screen.FieldError(shown.id(), error.part(), error.code(), error.message());
    }
    Drawn same = parts.get(Fallback.Components.SAME);
    if (by.pair() == null && same != null) {
      return same.show(error);
    }
    Screen.FieldError whole = new Screen.FieldError(shown.id(), error.code(), error.message());
    Drawn named = error.part() == null ? same : parts.get(error.part());
    if (named != null) {
      return named.show(whole);
    }
    return parts.values().stream()
        .min(Comparator.comparing(part -> !part.shown.input()))
        .map(first -> first.show(whole))
        .orElse(whole);
  }

  /** Its answer, of what an app sent for all components; null when nothing was sent for it. */
  @Nullable Object answer(Map<String, Object> sent) {
    Drawn same = parts.get(Fallback.Components.SAME);
    if (by == null || by.pair() == null) {
      return same == null ? sent.get(shown.id()) : same.answer(sent);
    }
    if (leaves().noneMatch(leaf -> sent.containsKey(leaf.id()))) {
      // An app that draws the original after all, or nothing at all.
      return sent.get(shown.id());
    }
    Map<String, Object> answers = new LinkedHashMap<>();
    for (Map.Entry<String, Drawn> part : parts.entrySet()) {
      Object raw = part.getValue().shown.input() ? part.getValue().answer(sent) : null;
      if (raw != null) {
        switch (read(by.input(part.getKey()), part.getValue().shown, raw)) {
          case Coercion.Coerced(Object value) when value != null ->
              answers.put(part.getKey(), value);
          case Coercion.Coerced nothing -> {}
          case Coercion.Mismatch mismatch -> {
            // Under the original's own id it may well be the original's own answer.
            return part.getValue() == same ? raw : UNREADABLE;
          }
        }
      }
    }
    return by.pair().answer(answers);
  }

  /**
   * A stand-in's answer, right or wrong, as long as it is of its type: what is right is for the
   * original to say.
   */
  private static Coercion read(ScreenPlan.Input input, Screen.ShownComponent standIn, Object raw) {
    AnswerKind kind = input.kind();
    return AnswerChecker.check(kind, standIn.properties(), raw)
            instanceof AnswerCheck.Accepted(Object value)
        ? new Coercion.Coerced(value)
        : Coercion.coerce(AnswerTypes.typeOf(kind, Map.of()), raw);
  }

  /** What another component, shown while this one's answer is one of some, waits for. */
  record Awaited(String component, List<String> in) {}

  /**
   * What shows that the answer is one of {@code in}; empty when no single answer on the app's
   * screen does, so that what waits for it has to be shown always.
   */
  Optional<Awaited> awaited(List<String> in) {
    if (by == null) {
      return Optional.of(new Awaited(shown.id(), in));
    }
    if (by.pair() == null) {
      Drawn same = parts.get(Fallback.Components.SAME);
      return same == null ? Optional.empty() : same.awaited(in);
    }
    Map<String, List<String>> told = new LinkedHashMap<>();
    for (String each : in) {
      Map<String, Object> filled = by.pair().prefill(value(FallbackRules.kind(by.type()), each));
      for (Map.Entry<String, Object> part : filled.entrySet()) {
        told.computeIfAbsent(part.getKey(), id -> new ArrayList<>()).addAll(words(part.getValue()));
      }
    }
    if (told.size() != 1) {
      return Optional.empty();
    }
    Map.Entry<String, List<String>> only = told.entrySet().iterator().next();
    Drawn part = parts.get(only.getKey());
    return part == null || only.getValue().isEmpty()
        ? Optional.empty()
        : part.awaited(only.getValue().stream().distinct().toList());
  }

  /** An answer by which something is revealed, in the form that its kind has. */
  private static Object value(AnswerKind kind, String revealing) {
    return switch (kind) {
      case CONSENT -> (Object) Boolean.valueOf(revealing);
      case CHOICES, FILES -> List.of(revealing);
      case TEXT, MULTILINE, DIGITS, PHONE, EMAIL, DATE, TIME, CHOICE, PROOF -> revealing;
      case INTEGER, DECIMAL, MONEY, ADDRESS -> UNREADABLE;
    };
  }

  private static List<String> words(Object value) {
    return switch (value) {
      case String word -> List.of(word);
      case List<?> list when list.stream().allMatch(String.class::isInstance) ->
          list.stream().map(word -> (String) Objects.requireNonNull(word)).toList();
      default -> List.of();
    };
  }
}
