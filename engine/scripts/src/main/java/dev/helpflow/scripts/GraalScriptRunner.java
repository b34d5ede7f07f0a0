package dev.helpflow.scripts;

import dev.helpflow.core.script.ScriptOutcome;
import dev.helpflow.core.script.ScriptOutcome.Code;
import dev.helpflow.core.script.ScriptRunner;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.graalvm.polyglot.Value;

/**
 * Runs scripts on GraalVM Polyglot. A JavaScript source is one function expression, such as {@code
 * ({amount}) => amount > 100}; a Python source defines {@code main(input)}. Inputs arrive as
 * objects of the guest's own, frozen in JavaScript. A result may be texts, booleans, finite
 * numbers, lists and plain maps; null or undefined in a map is absent, in a list it is refused.
 *
 * <p>A script can reach no class, file, network, process, thread, clock or chance, and every run
 * has a new context, so that nothing is left for the next. {@link ScriptLimits} says how much it
 * may use. This class is safe for use by many threads; close it when no more scripts will run.
 */
public final class GraalScriptRunner implements ScriptRunner, AutoCloseable {
  private final ScriptLimits limits;
  private final Sandbox sandbox;
  private final Supervisor supervisor;
  private final SourceCache sources = new SourceCache();

  /**
   * Makes a runner with the limits for serving customers; starting its engine takes some tenths of
   * a second.
   */
  public GraalScriptRunner() {
    this(ScriptLimits.standard());
  }

  /** Makes a runner with limits of one's own. */
  public GraalScriptRunner(ScriptLimits limits) {
    this.limits = limits;
    this.sandbox = new Sandbox(limits);
    this.supervisor = new Supervisor(limits);
  }

  @Override
  public Set<String> languages() {
    return sandbox.languages().stream()
        .map(GuestLanguage::word)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Optional<SyntaxProblem> check(String language, String source) {
    try {
      GuestLanguage guest = language(language);
      GuestSource parsed = source(guest, source);
      supervisor.run(run(guest, parsed, context -> parse(parsed, context)));
      return Optional.empty();
    } catch (Refused refused) {
      return Optional.of(refused.problem());
    }
  }

  @Override
  public ScriptOutcome run(String language, String source, Map<String, Object> inputs) {
    try {
      GuestLanguage guest = language(language);
      GuestSource parsed = source(guest, source);
      Object proxy = GuestInputs.proxy(inputs, limits);
      return supervisor.run(run(guest, parsed, context -> call(guest, parsed, context, proxy)));
    } catch (Refused refused) {
      return refused.outcome();
    }
  }

  @Override
  public void close() {
    supervisor.close();
    sandbox.close();
  }

  private GuestLanguage language(String word) {
    return GuestLanguage.named(word)
        .filter(sandbox.languages()::contains)
        .orElseThrow(
            () ->
                new Refused(
                    Code.UNKNOWN_LANGUAGE,
                    "Scripts cannot be written in '%s' here. Available: %s."
                        .formatted(
                            GuestErrors.shorten(word),
                            languages().stream().sorted().collect(Collectors.joining(", ")))));
  }

  private GuestSource source(GuestLanguage language, String text) {
    if (text.length() > limits.sourceLength()) {
      throw new Refused(
          Code.SYNTAX,
          "The script has %,d characters, and may have at most %,d."
              .formatted(text.length(), limits.sourceLength()));
    }
    return sources.get(language, text);
  }

  private <T> GuestRun<T> run(GuestLanguage language, GuestSource source, GuestRun.Use<T> use) {
    return new GuestRun<>(usedUp -> sandbox.open(language, usedUp), source, use, limits);
  }

  private static boolean parse(GuestSource source, PreparedContext prepared) {
    source.parsed().forEach(prepared.context()::parse);
    return true;
  }

  private ScriptOutcome call(
      GuestLanguage language, GuestSource source, PreparedContext prepared, Object inputs) {
    Value argument = prepared.copy().execute(inputs);
    Value evaluated = prepared.context().eval(source.source());
    Value function = language.function(prepared.context(), evaluated);
    if (!function.canExecute()) {
      throw new Refused(
          Code.SYNTAX, "The script is no function. Expected " + language.expected() + ".");
    }
    Value result = function.execute(argument);
    return new ScriptOutcome.Returned(
        GuestResults.read(result, language, prepared.isPlain(), limits));
  }
}
