package dev.helpflow.core.lint;

import dev.helpflow.core.compile.CompiledFlow;
import dev.helpflow.core.compile.NodePlan;
import dev.helpflow.core.expression.ExpressionProgram;
import dev.helpflow.core.expression.Outline;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The subjects that the expressions of one flow speak of, numbered as they are met: paths, and the
 * texts of what is no path. Knows of each what it is, where it comes from, and what its value says
 * of others. For one run of lint.
 */
final class Subjects {
  /** What names stand for only at one visit of a node. */
  private static final Set<String> PASSING = Set.of("visit", "now", "error");

  /** What stands for something else once a node more was passed. */
  private static final Set<String> CHANGING = Set.of("answers", "actions", "facts", "all");

  private static final String ANSWERS = "answers.";
  private static final String ACTIONS = "actions.";

  private final PathTypes types;
  private final Map<Integer, Integer> beside = new HashMap<>();
  private final Map<String, ExpressionProgram> derived;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Outline, Integer> conditions = new HashMap<>();

  /** To compare two outlines is to go through both, and most are asked for again and again. */
  private final Map<Outline, Integer> same = new IdentityHashMap<>();

  private final List<Subject> subjects = new ArrayList<>();
  private final Map<String, BitSet> byOwner = new HashMap<>();
  private final BitSet passing = new BitSet();
  private final Map<Integer, List<Revealed>> revealed = new HashMap<>();

  Subjects(CompiledFlow flow, Map<NodePlan, ScreenAnswers> screens) {
    this.types = new PathTypes(flow, screens);
    this.derived = flow.derived().programs();
    screens.values().forEach(answers -> answers.revealed().forEach(this::add));
  }

  /**
   * Something that a path leads to.
   *
   * @param steps the numbers of all its steps, itself the last; of a text none
   * @param always whether it is there whenever what it is a part of is
   * @param all the values that it can have
   */
  record Subject(String name, int[] steps, boolean always, Values all) {}

  /**
   * An answer that is certain once others have some of their values.
   *
   * @param when the values by the number of the subject
   */
  record Revealed(Map<Integer, Set<Object>> when, int answer) {}

  Subject get(int number) {
    return subjects.get(number);
  }

  /** The number of a path. */
  int path(String path) {
    Integer known = numbers.get(path);
    return known == null ? add(path) : known;
  }

  /** The number of the text of something that is compared with these values. */
  int text(String text, Set<Object> values) {
    return numbers.computeIfAbsent("`" + text + "`", name -> addPassing(name, values));
  }

  /** The number of a condition that is made of others. */
  int condition(Outline condition) {
    Integer known = same.get(condition);
    if (known == null) {
      known = conditions.computeIfAbsent(condition, each -> addPassing("", Set.of(true, false)));
      same.put(condition, known);
    }
    return known;
  }

  private int addPassing(String name, Set<Object> values) {
    int number = subjects.size();
    subjects.add(new Subject(name, new int[0], true, Values.comparedWith(values)));
    passing.set(number);
    return number;
  }

  /**
   * The action of a screen whose answer this is a part of, or the other way round: they come
   * together. Negative of any other subject.
   */
  int beside(int number) {
    int[] steps = get(number).steps();
    if (steps.length < 2) {
      return -1;
    }
    return beside.computeIfAbsent(
        steps[1],
        node -> {
          String path = get(node).name();
          return path.startsWith(ANSWERS)
              ? path(ACTIONS + path.substring(ANSWERS.length()))
              : path.startsWith(ACTIONS) ? path(ANSWERS + path.substring(ACTIONS.length())) : -1;
        });
  }

  /** What holds at one visit of a node alone. */
  BitSet passing() {
    return passing;
  }

  /** All that is read from what a node brings under one name: {@code answers} of {@code ask}. */
  BitSet of(String name, String node) {
    return byOwner.computeIfAbsent(name + "." + node, owner -> new BitSet());
  }

  /** What the values of a subject say of answers. */
  List<Revealed> revealedBy(int subject) {
    return revealed.getOrDefault(subject, List.of());
  }

  private int add(String path) {
    int dot = path.lastIndexOf('.');
    int[] before = dot < 0 ? new int[0] : get(path(path.substring(0, dot))).steps();
    int number = subjects.size();
    numbers.put(path, number);
    int[] steps = java.util.Arrays.copyOf(before, before.length + 1);
    steps[before.length] = number;
    subjects.add(
        new Subject(
            path, steps, dot < 0 || types.isAlwaysThere(path), Values.all(types.values(path))));
    own(path, number);
    return number;
  }

  private void own(String path, int number) {
    String[] parts = path.split("\\.", 3);
    if (PASSING.contains(parts[0])) {
      passing.set(number);
    } else if (parts.length > 1 && parts[0].equals("derived")) {
      ExpressionProgram program = derived.get(parts[1]);
      if (program != null) {
        program.reads().stream()
            .filter(read -> !read.startsWith("derived"))
            .forEach(read -> own(read, number));
      }
    } else if (parts.length > 1) {
      of(parts[0], parts[1].replace("[]", "")).set(number);
    } else if (CHANGING.contains(path)) {
      passing.set(number);
    }
  }

  private void add(ScreenAnswers.Reveal reveal) {
    Map<Integer, Set<Object>> when = new HashMap<>();
    reveal.when().forEach((path, values) -> when.put(path(path), values));
    Revealed known = new Revealed(when, path(reveal.path()));
    when.keySet()
        .forEach(subject -> revealed.computeIfAbsent(subject, s -> new ArrayList<>()).add(known));
  }
}
