package dev.helpflow.scripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpflow.core.script.ScriptOutcome;
import dev.helpflow.core.script.ScriptOutcome.Code;
import dev.helpflow.core.script.ScriptOutcome.Failed;
import dev.helpflow.core.script.ScriptOutcome.Returned;
import dev.helpflow.core.script.ScriptRunner.SyntaxProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraalScriptRunnerTest {
  private static final GraalScriptRunner RUNNER = new GraalScriptRunner();

  @AfterAll
  static void close() {
    RUNNER.close();
  }

  @Test
  void readsEveryKindOfValue() {
    assertThat(
            run(
                "() => ({ s: 'x', b: true, n: 3, d: 2.5, z: -0, h: 2 ** 53, e: 1e300, l: [1,"
                    + " ['y']], m: {}, u: undefined })"))
        .isEqualTo(
            new Returned(
                Map.of(
                    "s",
                    "x",
                    "b",
                    true,
                    "n",
                    3L,
                    "d",
                    2.5,
                    "z",
                    0L,
                    "h",
                    1L << 53,
                    "e",
                    1e300,
                    "l",
                    List.of(1L, List.of("y")),
                    "m",
                    Map.of())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"() => null", "() => undefined", "() => {}"})
  void returnsNothingForNoResult(String source) {
    assertThat(run(source)).isEqualTo(new Returned(null));
  }

  @Test
  void handsOverEveryKindOfValueAsAnObjectOfTheGuests() {
    Map<String, Object> inputs =
        Map.of(
            "s",
            "x",
            "b",
            true,
            "n",
            (1L << 53) - 1,
            "d",
            2.5,
            "l",
            List.of(1L, List.of("y")),
            "m",
            Map.of("__proto__", "own", "k", Map.of()));

    assertThat(RUNNER.run("javascript", "(input) => input", inputs))
        .isEqualTo(new Returned(inputs));
    assertThat(
            RUNNER.run(
                "javascript",
                """
                (i) => [i.constructor === Object, Array.isArray(i.l), i.l instanceof Array, typeof i.n, i.n % 2,
                  Object.getPrototypeOf(i.m) === Object.prototype, Object.isFrozen(i.l[1])]
                """,
                inputs))
        .isEqualTo(new Returned(List.of(true, true, true, "number", 1L, true, true)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "() => { Object.prototype.left = 1; return 1; }",
        "() => { Array.prototype.map = () => 'left'; return 1; }",
        "() => { globalThis.left = 1; return 1; }",
        "() => { Object.prototype.toJSON = () => 'left'; JSON.stringify = JSON.parse = null; return"
            + " 1; }",
        "() => { String.prototype.trim = Math.max = Object.keys = () => 'left'; return 1; }",
        "() => { Symbol.left = Symbol.for('left'); Function.prototype.left = 1; return 1; }",
        "() => { Object.defineProperty(Object.prototype, 'l', { get() { return 'left'; }, set() {}"
            + " }); return 1; }",
        "() => { RegExp.prototype.exec = () => null; Array.prototype[Symbol.iterator] = null;"
            + " return 1; }",
      })
  void leavesNothingBehindThatAnotherRunCanSee(String polluting) {
    String witness =
        """
        ({ l }) => [typeof globalThis.left, typeof {}.left, [1].map((x) => x + 1), [...'ab'], ' x '.trim(), Math.max(1, 2),
          JSON.stringify({ a: 1 }), JSON.parse('2'), Object.keys({ k: 1 }), typeof Symbol.left, /x/.test('x'), l]
        """;
    Map<String, Object> inputs = Map.of("l", List.of("given"));
    ScriptOutcome before = RUNNER.run("javascript", witness, inputs);

    assertThat(run(polluting)).isEqualTo(new Returned(1L));

    assertThat(RUNNER.run("javascript", witness, inputs)).isEqualTo(before);
    assertThat(before)
        .isEqualTo(
            new Returned(
                List.of(
                    "undefined",
                    "undefined",
                    List.of(2L),
                    List.of("a", "b"),
                    "x",
                    2L,
                    "{\"a\":1}",
                    2L,
                    List.of("k"),
                    "undefined",
                    true,
                    List.of("given"))));
  }

  @Test
  void keepsAScriptsOwnStateFromItsNextRun() {
    String counting = "(() => { let runs = 0; const tag = (s) => s; return () => ++runs; })()";

    assertThat(run(counting)).isEqualTo(run(counting)).isEqualTo(new Returned(1L));
  }

  @Test
  void saysWhereASourceDoesNotParse() {
    assertThat(RUNNER.check("javascript", "(input) => {\n  return input.;\n}"))
        .hasValueSatisfying(
            problem -> {
              assertThat(problem.line()).isEqualTo(2);
              assertThat(problem.column()).isEqualTo(16);
              assertThat(problem.message()).contains("line 2, column 16");
            });
    assertThat(RUNNER.check("javascript", "() => {\n  return 1;"))
        .map(SyntaxProblem::line)
        .contains(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"() => 1); (() => 2", "a) => (b", "1], [2", "() => 1;", ""})
  void refusesWhatIsNotOneExpression(String source) {
    assertThat(RUNNER.check("javascript", source)).isPresent();
  }

  @Test
  void checksWithoutRunning() {
    assertThat(RUNNER.check("javascript", "(() => { for (;;); })()")).isEmpty();
  }

  @Test
  void saysWhereAScriptThrew() {
    assertThat(run("() => {\n  const a = 1;\n    return a.b.c;\n}"))
        .isInstanceOfSatisfying(
            Failed.class,
            failed -> {
              assertThat(failed.code()).isEqualTo(Code.THREW);
              assertThat(failed.message()).contains("line 3, column 12", "TypeError");
            });
  }

  @Test
  void keepsAnswersOutOfTheEnginesMessages() {
    ScriptOutcome outcome =
        RUNNER.run("javascript", "(i) => { i.x = 1; }", Map.of("x", "a customer's secret"));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.message()).doesNotContain("secret"));
  }

  @Test
  void refusesALanguageThatIsNotThere() {
    assertThat(RUNNER.run("cobol", "() => 1", Map.of()))
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.code()).isEqualTo(Code.UNKNOWN_LANGUAGE));
    assertThat(RUNNER.check("cobol", "() => 1")).isPresent();
    assertThat(RUNNER.languages()).contains("javascript").doesNotContain("js", "cobol");
  }

  @Test
  void refusesInputsThatAreTooLargeOrTooDeep() {
    Object deep = "x";
    for (int i = 0; i < 40; i++) {
      deep = List.of(deep);
    }

    assertThat(code(RUNNER.run("javascript", "() => 1", Map.of("x", "x".repeat(70_000)))))
        .isEqualTo(Code.INPUT_LIMIT);
    assertThat(code(RUNNER.run("javascript", "() => 1", Map.of("x", deep))))
        .isEqualTo(Code.INPUT_LIMIT);
  }

  @Test
  void refusesASourceThatIsTooLong() {
    assertThat(code(run("() => '" + "x".repeat(70_000) + "'"))).isEqualTo(Code.SYNTAX);
  }

  @Test
  void refusesInputsThatAreNoValues() {
    assertThatThrownBy(() -> RUNNER.run("javascript", "() => 1", Map.of("x", new Object())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Limits of which a test narrows one, so that no other can be met first. */
  private static final ScriptLimits WIDE =
      new ScriptLimits(
          65_536,
          Integer.MAX_VALUE,
          32,
          Integer.MAX_VALUE,
          32,
          Long.MAX_VALUE,
          Duration.ofMinutes(5),
          Duration.ofMinutes(5),
          Long.MAX_VALUE / 2,
          1,
          Duration.ofMinutes(5));

  @Test
  void stopsALoopAtItsStatementsAlone() {
    ScriptLimits limits = WIDE.withStatements(1_000);
    assertThat(limited(limits, "() => { for (;;); }")).isEqualTo(Code.STATEMENT_LIMIT);
    assertThat(outcome(limits, "() => { let n = 0; while (n < 100) n++; return n; }", Map.of()))
        .isEqualTo(new Returned(100L));
  }

  @Test
  void stopsALoopAtItsComputingTimeAlone() {
    assertThat(limited(WIDE.withCpuTime(Duration.ofMillis(200)), "() => { for (;;); }"))
        .isEqualTo(Code.TIME_LIMIT);
  }

  @Test
  void stopsALoopAtTheWallClockAlone() {
    assertThat(limited(WIDE.withWallClock(Duration.ofMillis(200)), "() => { for (;;); }"))
        .isEqualTo(Code.TIME_LIMIT);
  }

  @Test
  void stopsALoopAtWhatItAllocatesAlone() {
    String greedy = "() => { const kept = []; for (;;) { kept[0] = new Array(1000).fill(1); } }";
    assertThat(limited(withAllocated(64L * 1024 * 1024), greedy)).isEqualTo(Code.MEMORY_LIMIT);
  }

  @Test
  void refusesAResultAtItsSizeAlone() {
    ScriptLimits limits = withSizes(Integer.MAX_VALUE, 100);
    // One for the text itself, and one for each of its characters.
    assertThat(outcome(limits, "() => 'x'.repeat(99)", Map.of()))
        .isEqualTo(new Returned("x".repeat(99)));
    assertThat(limited(limits, "() => 'x'.repeat(100)")).isEqualTo(Code.OUTPUT_LIMIT);
  }

  @Test
  void refusesInputsAtTheirSizeAlone() {
    ScriptLimits limits = withSizes(100, Integer.MAX_VALUE);
    // One for the object, one for its key, one for the text and one for each of its characters.
    assertThat(outcome(limits, "(i) => i.x.length", Map.of("x", "x".repeat(97))))
        .isEqualTo(new Returned(97L));
    assertThat(code(outcome(limits, "(i) => i.x.length", Map.of("x", "x".repeat(98)))))
        .isEqualTo(Code.INPUT_LIMIT);
  }

  private static ScriptLimits withSizes(int input, int output) {
    return new ScriptLimits(
        WIDE.sourceLength(),
        input,
        WIDE.inputDepth(),
        output,
        WIDE.outputDepth(),
        WIDE.statements(),
        WIDE.cpuTime(),
        WIDE.wallClock(),
        WIDE.allocatedBytes(),
        WIDE.concurrentRuns(),
        WIDE.waitForTurn());
  }

  private static ScriptLimits withAllocated(long bytes) {
    return new ScriptLimits(
        WIDE.sourceLength(),
        WIDE.inputSize(),
        WIDE.inputDepth(),
        WIDE.outputSize(),
        WIDE.outputDepth(),
        WIDE.statements(),
        WIDE.cpuTime(),
        WIDE.wallClock(),
        bytes,
        WIDE.concurrentRuns(),
        WIDE.waitForTurn());
  }

  private static Code limited(ScriptLimits limits, String source) {
    return code(outcome(limits, source, Map.of()));
  }

  private static ScriptOutcome outcome(
      ScriptLimits limits, String source, Map<String, Object> inputs) {
    try (GraalScriptRunner runner = new GraalScriptRunner(limits)) {
      return runner.run("javascript", source, inputs);
    }
  }

  @Test
  void runsManyAtOnceWithoutMixingThem() throws Exception {
    ScriptLimits limits = ScriptLimits.standard().withConcurrentRuns(2, Duration.ofSeconds(30));
    try (GraalScriptRunner runner = new GraalScriptRunner(limits);
        var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<ScriptOutcome>> calls = new ArrayList<>();
      IntStream.range(0, 200)
          .forEach(
              i ->
                  calls.add(
                      () ->
                          runner.run(
                              "javascript",
                              "({ n }) => { globalThis.seen = (globalThis.seen ?? 0) + n; return"
                                  + " globalThis.seen; }",
                              Map.of("n", (long) i))));

      List<Future<ScriptOutcome>> outcomes = callers.invokeAll(calls);

      for (int i = 0; i < outcomes.size(); i++) {
        assertThat(outcomes.get(i).get()).isEqualTo(new Returned((long) i));
      }
    }
  }

  @Test
  void answersWhenNoPlaceIsFree() throws Exception {
    ScriptLimits limits =
        ScriptLimits.standard()
            .withStatements(Long.MAX_VALUE)
            .withWallClock(Duration.ofSeconds(3))
            .withConcurrentRuns(1, Duration.ofMillis(50));
    try (GraalScriptRunner runner = new GraalScriptRunner(limits);
        var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      runner.run("javascript", "() => 1", Map.of());
      Future<ScriptOutcome> busy =
          callers.submit(() -> runner.run("javascript", "() => { for (;;); }", Map.of()));
      Thread.sleep(300);

      assertThat(runner.run("javascript", "() => 1", Map.of()))
          .isInstanceOfSatisfying(
              Failed.class,
              failed -> assertThat(failed.message()).contains("no turn within 50 ms"));
      assertThat(code(busy.get())).isEqualTo(Code.TIME_LIMIT);
    }
  }

  private static ScriptOutcome run(String source) {
    return RUNNER.run("javascript", source, Map.of());
  }

  private static Code code(ScriptOutcome outcome) {
    return ((Failed) outcome).code();
  }
}
