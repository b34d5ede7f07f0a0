package dev.helpflow.core.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileExpressionTest {
  private static final Duration LONGEST = Duration.ofSeconds(5);

  static Stream<String> explosions() {
    return Stream.of(
        "(".repeat(8000),
        "[".repeat(8000),
        "{".repeat(8000),
        "has(".repeat(2000),
        "((".repeat(4000) + "1" + "))".repeat(90),
        "inputs" + ".a".repeat(4000),
        "inputs" + "[0]".repeat(2000),
        "1" + "+1".repeat(4000),
        "true?1:".repeat(1000) + "1",
        "facts.names.map(x,".repeat(400),
        "facts.names.map(x,".repeat(20) + "1" + ")".repeat(20),
        "1==".repeat(2000) + "1",
        "inputs.cardId.matches('" + "(a{1000}".repeat(5) + "){1000}".repeat(5) + "')",
        "9".repeat(8000),
        "'" + "\\u0041".repeat(1300),
        "[1,2,3].map(a,[1,2,3].map(b,[1,2,3].map(c,a)))",
        "inputs.cardId" + ".replace('a',inputs.cardId)".repeat(90));
  }

  @ParameterizedTest
  @MethodSource("explosions")
  void refusesWithoutLosingItsStackOrItsTime(String source) {
    long started = System.nanoTime();
    assertThat(SampleFlow.problems(source)).isNotEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(LONGEST);
  }

  @Test
  void neverThrowsWhateverIsWritten() {
    long seed = 20261121;
    System.out.println("seed of the mutated expressions: " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 4000; i++) {
      String source = mutated(random);
      long started = System.nanoTime();
      assertThatCode(() -> SampleFlow.compile(source)).as(source).doesNotThrowAnyException();
      assertThat(Duration.ofNanos(System.nanoTime() - started)).as(source).isLessThan(LONGEST);
    }
  }

  private static final List<String> SEEDS =
      List.of(
          "has(answers.later.note) && answers.later.note == 'x'",
              "facts.cards.filter(c, c.limit > 15).map(c, c.last4).join(', ')",
          "answers.?q.?problem.orValue('none') in ['a', 'b']",
              "addDays(date(now, 'UTC'), inputs.count) > inputs.on",
          "{'a': [1, 2.0], ?'b': answers.?q}",
              "inputs.cardId.matches('^[a-z]+$') ? inputs.count % 3 : -1",
          "facts.rates.all(k, facts.rates[k] > 0) || size(facts.names) > 0",
              "math.greatest(1, inputs.count)");

  private static final List<String> PIECES =
      List.of(
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          ".",
          "?",
          ":",
          ",",
          "'",
          "\"",
          "\\",
          "!",
          "-",
          "+",
          "*",
          "/",
          "%",
          "==",
          "&&",
          "||",
          " in ",
          "null",
          "1u",
          "b'x'",
          "1.5e9",
          "0x1F",
          "has(",
          ".map(x, ",
          ".all(x, ",
          ".optMap(v, v)",
          "optional.none()",
          "type(1)",
          "dyn(1)",
          "[?0]",
          "😀",
          "\n",
          "timestamp('x')",
          "duration('1s')",
          "@result",
          "__result__",
          "inputs",
          "facts.raw",
          "now",
          "Struct.S0{}",
          "/*",
          "//");

  private static String mutated(Random random) {
    StringBuilder source = new StringBuilder(SEEDS.get(random.nextInt(SEEDS.size())));
    for (int n = 1 + random.nextInt(4); n > 0; n--) {
      int at = random.nextInt(source.length() + 1);
      switch (random.nextInt(3)) {
        case 0 -> source.insert(at, PIECES.get(random.nextInt(PIECES.size())));
        case 1 -> source.delete(at, Math.min(source.length(), at + 1 + random.nextInt(4)));
        default -> source.insert(at, SEEDS.get(random.nextInt(SEEDS.size())));
      }
    }
    return source.toString();
  }
}
