package dev.helpflow.scripts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

/**
 * A language that scripts may be written in: how its context is set up, how its sources are
 * evaluated, and which of its types are lists.
 */
enum GuestLanguage {
  /** A source is a function expression, such as {@code ({country, amount}) => …}. */
  JAVASCRIPT("javascript", "js", Set.of("Array")) {
    @Override
    Map<String, String> options() {
      return Map.ofEntries(
          Map.entry("js.strict", "true"),
          Map.entry("js.disable-eval", "true"),
          Map.entry("js.load", "false"),
          Map.entry("js.print", "false"),
          Map.entry("js.console", "false"),
          Map.entry("js.graal-builtin", "false"),
          Map.entry("js.polyglot-builtin", "false"),
          Map.entry("js.java-package-globals", "false"),
          Map.entry("js.global-arguments", "false"),
          Map.entry("js.shared-array-buffer", "false"),
          Map.entry("js.atomics", "false"),
          Map.entry("js.agent-can-block", "false"),
          Map.entry("js.regexp-static-result", "false"),
          // Arithmetic on huge whole numbers cannot be stopped halfway, and they are no values
          // here.
          Map.entry("js.bigint", "false"),
          // It reads the clock, and its answers change with the data it is built with.
          Map.entry("js.intl-402", "false"),
          Map.entry("js.timezone", "UTC"),
          Map.entry("js.locale", "en"),
          Map.entry("js.string-length-limit", String.valueOf(ScriptLimits.STRING_LENGTH)),
          Map.entry("js.max-typed-array-length", String.valueOf(ScriptLimits.ARRAY_LENGTH)),
          Map.entry("js.function-arguments-limit", String.valueOf(ScriptLimits.ARGUMENTS)),
          Map.entry("js.max-apply-argument-length", String.valueOf(ScriptLimits.ARGUMENTS)));
    }

    @Override
    Source prelude() {
      return PRELUDE_JS;
    }

    @Override
    Value prepare(Value prelude) {
      return prelude.execute(
          ScriptLimits.ARRAY_LENGTH, ScriptLimits.STRING_LENGTH, ScriptLimits.PATTERN_LENGTH);
    }

    @Override
    GuestSource wrap(String text) {
      // On lines of their own, the brackets leave the author's columns alone and outlive a comment
      // at the end. Only one
      // expression parses in both kinds: what closes one kind early leaves the other open.
      Source evaluated = source("(\n" + text + "\n)", "script.js");
      Source listed = source("[\n" + text + "\n]", "script-listed.js");
      return new GuestSource(evaluated, List.of(evaluated, listed), 1, lines(text));
    }

    @Override
    Value function(Context context, Value evaluated) {
      return evaluated;
    }

    @Override
    String expected() {
      return "one function expression, such as ({amount}) => amount > 100";
    }
  },

  /** A source defines a function {@code main(input)}, which gets a dictionary. */
  PYTHON("python", "python", Set.of("list", "tuple")) {
    @Override
    Map<String, String> options() {
      return Map.of(
          "python.HashSeed", "0",
          "python.IsolateFlag", "true",
          "python.NoSiteFlag", "true",
          "python.IgnoreEnvironmentFlag", "true",
          "python.WarnExperimentalFeatures", "false",
          "python.PosixModuleBackend", "java");
    }

    @Override
    Source prelude() {
      return PRELUDE_PYTHON;
    }

    @Override
    Value prepare(Value prelude) {
      return prelude;
    }

    @Override
    GuestSource wrap(String text) {
      Source evaluated = source(text, "script.py");
      return new GuestSource(evaluated, List.of(evaluated), 0, lines(text));
    }

    @Override
    Value function(Context context, Value evaluated) {
      Value main = context.getBindings(polyglotId()).getMember("main");
      return main == null ? evaluated : main;
    }

    @Override
    String expected() {
      return "a definition of main, such as def main(input): return input['amount'] > 100";
    }
  };

  private static final Source PRELUDE_JS = load("js", "prelude.js");
  private static final Source PRELUDE_PYTHON = load("python", "prelude.py");

  private final String word;
  private final String polyglotId;
  private final Set<String> lists;

  GuestLanguage(String word, String polyglotId, Set<String> lists) {
    this.word = word;
    this.polyglotId = polyglotId;
    this.lists = lists;
  }

  static Optional<GuestLanguage> named(String word) {
    return Stream.of(values()).filter(language -> language.word.equals(word)).findFirst();
  }

  /** The name in definitions. */
  String word() {
    return word;
  }

  String polyglotId() {
    return polyglotId;
  }

  /** The names of the guest's types that are read as lists. */
  Set<String> lists() {
    return lists;
  }

  abstract Map<String, String> options();

  /**
   * Trusted code run first in every context; its value copies the inputs into the guest's own
   * objects.
   */
  abstract Source prelude();

  /** Hands the prelude its limits, where it has any; gives the list of its functions. */
  abstract Value prepare(Value prelude);

  abstract GuestSource wrap(String text);

  /** The function to call, given what evaluating the source gave. */
  abstract Value function(Context context, Value evaluated);

  /** What a source must be, for a message. */
  abstract String expected();

  String describe(String kind) {
    return switch (kind) {
      case "Promise", "coroutine" ->
          "a promise, because the function is asynchronous; remove async and await";
      case "Function", "function" -> "a function";
      case "Date" -> "a date; return it as a text, with toISOString()";
      default -> "of type " + kind;
    };
  }

  Source source(String text, String name) {
    return Source.newBuilder(polyglotId, text, name).cached(true).buildLiteral();
  }

  static List<String> lines(String text) {
    List<String> lines = text.lines().toList();
    return lines.isEmpty() ? List.of("") : lines;
  }

  private static Source load(String polyglotId, String name) {
    try (InputStream in = GuestLanguage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The resource " + name + " is missing from this jar.");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Source.newBuilder(polyglotId, text, name).internal(true).buildLiteral();
    } catch (IOException e) {
      throw new UncheckedIOException("The resource " + name + " cannot be read.", e);
    }
  }
}
