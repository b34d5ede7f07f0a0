package dev.helpflow.core.interpreter;

import dev.helpflow.core.definition.Expression;
import dev.helpflow.core.definition.Transition;
import dev.helpflow.core.value.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Writes the expressions of {@link ClaimFlow}: what they read, and how the author saw to it that it
 * is there, by a test, by optional selection, or by trusting that it is.
 */
final class ClaimReads {
  static final ValueType.Struct SCRIPTED =
      new ValueType.Struct(
          Map.of(
              "said", ValueType.Field.required(new ValueType.Text()),
              "more", ValueType.Field.optional(new ValueType.Text())));

  private final RandomGenerator random;
  private final int care;
  private final List<String> nodes = new ArrayList<>();
  private final Map<String, String> kinds = new LinkedHashMap<>();
  private final Map<String, Asked> asked = new LinkedHashMap<>();
  private final Map<String, Expression> derived = new LinkedHashMap<>();

  ClaimReads(RandomGenerator random, int care) {
    this.random = random;
    this.care = care;
  }

  /** What a screen asks and how: of its own, so that reads can be made to fit it. */
  record Asked(boolean isRequired, boolean isHidden, boolean reveals, boolean maySkip) {}

  /** Tells of a node before expressions are written that may read it. */
  void announce(String node, String kind) {
    nodes.add(node);
    kinds.put(node, kind);
    if (kind.equals("ask") || kind.equals("wait")) {
      asked.put(
          node,
          new Asked(
              random.nextInt(3) > 0,
              random.nextInt(6) == 0,
              random.nextInt(3) == 0,
              kind.equals("wait") || random.nextInt(5) == 0));
    }
  }

  Asked asked(String node) {
    return java.util.Objects.requireNonNull(asked.get(node));
  }

  Map<String, Expression> derived() {
    return derived;
  }

  /** Something to read: where it is, and one of its values. */
  private record Readable(String path, String value) {
    /** With each step optional. */
    String optional() {
      String[] steps = path.split("\\.", 2);
      return steps[0] + ".?" + steps[1].replace(".", ".?");
    }
  }

  /** An expression for a text that must be there. */
  Expression text(String node) {
    Readable read = readable();
    return new Expression(
        switch (random.nextInt(8)) {
          case 0 -> "'constant'";
          case 1 -> "inputs.given";
          case 2 -> read.optional() + ".orValue('none')";
          case 3, 4 -> "has(" + read.path() + ") ? " + read.path() + " : 'none'";
          case 5 -> read.optional() + ".orValue('none')";
          case 6 -> derived(read);
          default ->
              isCareless() ? (random.nextBoolean() ? read.path() : read.optional()) : sure(node);
        });
  }

  /** An expression for a text that may be absent. */
  Expression optionalText(String node) {
    Readable read = readable();
    return random.nextBoolean() ? new Expression(read.optional()) : text(node);
  }

  /** What is likely to be there, though not on every path: the first screen's answer. */
  private String sure(String node) {
    Asked first = asked.get("n0");
    return "ask".equals(kinds.get("n0"))
            && first != null
            && first.isRequired()
            && !first.isHidden()
            && !first.maySkip()
            && !node.equals("n0")
        ? "answers.n0.it"
        : "inputs.given";
  }

  private String derived(Readable read) {
    String name = "d" + derived.size();
    String source =
        isCareless()
            ? read.path() + " == '" + read.value() + "' ? 'one' : 'other'"
            : "has(%s) && %s == '%s' ? 'one' : 'other'"
                .formatted(read.path(), read.path(), read.value());
    derived.put(name, new Expression(source));
    return "derived." + name;
  }

  /** A guard of the transitions of a node, of its own result at times. */
  Expression guard(String node) {
    Readable own = own(node);
    Readable read = own != null && random.nextInt(3) > 0 ? own : readable();
    return new Expression(guardOf(read, own));
  }

  /** A guard that is decided before a node is passed. */
  Expression guardBefore(String node) {
    Readable read = readable();
    while (read.path().contains("." + node + ".")) {
      read = readable();
    }
    return new Expression(guardOf(read, null));
  }

  private String guardOf(Readable read, @Nullable Readable own) {
    String same = read.path() + (random.nextBoolean() ? " == '" : " != '") + read.value() + "'";
    String[] steps = read.path().split("\\.", -1);
    if (steps[0].equals("answers") && "ask".equals(kinds.get(steps[1])) && random.nextInt(8) == 0) {
      return visits(steps[1], steps[2], read.value());
    }
    boolean isTrusted = own != null && own.equals(read) && random.nextInt(3) == 0;
    return switch (random.nextInt(6)) {
      case 0 -> "has(" + read.path() + ")";
      case 1 -> "!has(" + read.path() + ") || " + same;
      case 2 -> read.optional() + ".orValue('') == '" + read.value() + "'";
      case 3 -> isTrusted || isCareless() ? same : "has(" + read.path() + ") && " + same;
      default -> "has(" + read.path() + ") && " + same;
    };
  }

  /** Whether it was answered so on some visit. */
  private String visits(String node, String component, String value) {
    String same = "a." + component + " == '" + value + "'";
    return "all.%s.exists(a, %s)"
        .formatted(node, isCareless() ? same : "has(a." + component + ") && " + same);
  }

  /** A guard that holds when none of these does. */
  Expression opposite(List<Transition> transitions) {
    List<String> parts = new ArrayList<>();
    for (Transition transition : transitions) {
      if (transition.when() != null) {
        parts.add("!(" + transition.when().source() + ")");
      }
    }
    return new Expression(String.join(" && ", parts));
  }

  private @Nullable Readable own(String node) {
    String kind = kinds.get(node);
    return kind == null ? null : readable(node, kind);
  }

  private Readable readable() {
    String node = nodes.get(random.nextInt(nodes.size()));
    Readable read = readable(node, kinds.getOrDefault(node, ""));
    if (read != null) {
      return read;
    }
    return random.nextBoolean()
        ? new Readable("inputs.maybe", "a")
        : new Readable("customer.name", "Sam");
  }

  private @Nullable Readable readable(String node, String kind) {
    return switch (kind) {
      case "ask" -> answer(node);
      case "wait" -> random.nextBoolean() ? answer(node) : new Readable("actions." + node, "skip");
      case "find", "commit" ->
          random.nextInt(3) > 0
              ? new Readable("facts." + node + ".status", "open")
              : new Readable("facts." + node + ".note", "a");
      case "script" ->
          new Readable("facts." + node + (random.nextBoolean() ? ".said" : ".more"), "a");
      case "child" ->
          switch (random.nextInt(3)) {
            case 0 -> new Readable("facts." + node + ".kept", "a");
            case 1 -> new Readable("facts." + node + ".left", "a");
            default -> new Readable("facts." + node + ".outcome", "done");
          };
      default -> null;
    };
  }

  private Readable answer(String node) {
    Asked screen = asked(node);
    if (screen.reveals() && random.nextInt(3) == 0) {
      return new Readable("answers." + node + ".more", "a");
    }
    return screen.maySkip() && random.nextInt(3) == 0
        ? new Readable("actions." + node, "skip")
        : new Readable("answers." + node + ".it", random.nextBoolean() ? "a" : "b");
  }

  private boolean isCareless() {
    return random.nextInt(care) == 0;
  }
}
