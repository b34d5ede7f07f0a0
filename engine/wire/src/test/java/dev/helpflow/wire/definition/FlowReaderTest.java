package dev.helpflow.wire.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.helpflow.core.definition.Limits;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.JsonCodes;
import java.time.Duration;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlowReaderTest {
  private static final int MUTATIONS = 5_000;
  private static final String[] PIECES = {
    "\"",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "null",
    "-1",
    "1e400",
    "\\",
    "\\u12",
    "@",
    "\n",
    "\u0000",
    "ß",
    "\"type\":",
    "true"
  };

  @Test
  void neverThrowsWhateverBecomesOfADocument() {
    long seed = Long.getLong("helpflow.seed", 20_261_121L);
    String original = new String(Json.write(FlowWriter.write(RandomFlows.of(3, 60))), UTF_8);
    Random random = new Random(seed);
    assertTimeoutPreemptively(
        Duration.ofMinutes(5),
        () -> {
          int refused = 0;
          for (int i = 0; i < MUTATIONS; i++) {
            String mutated = mutate(original, random);
            Decoded decoded = FlowReader.decode(mutated.getBytes(UTF_8));
            refused += decoded instanceof Decoded.Bad ? 1 : 0;
            if (decoded instanceof Decoded.Bad bad) {
              assertThat(bad.issues()).as("seed %d, mutation %d", seed, i).isNotEmpty();
            }
          }
          assertThat(refused).as("seed %d", seed).isBetween(MUTATIONS / 2, MUTATIONS - 1);
        });
  }

  private static String mutate(String text, Random random) {
    StringBuilder mutated = new StringBuilder(text);
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      int at = random.nextInt(mutated.length());
      switch (random.nextInt(4)) {
        case 0 -> mutated.deleteCharAt(at);
        case 1 -> mutated.insert(at, PIECES[random.nextInt(PIECES.length)]);
        case 2 -> mutated.setCharAt(at, (char) (' ' + random.nextInt(95)));
        default -> {
          int end = Math.min(at + random.nextInt(40), mutated.length());
          mutated.insert(random.nextInt(mutated.length()), mutated.substring(at, end));
        }
      }
    }
    return mutated.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":", "{\"constants\":{\"a\":["})
  void refusesWhatIsNestedAHundredThousandDeep(String opening) {
    Decoded decoded = FlowReader.decode(opening.repeat(100_000).getBytes(UTF_8));
    assertThat(decoded)
        .isInstanceOfSatisfying(
            Decoded.Bad.class,
            bad ->
                assertThat(bad.issues())
                    .extracting(each -> each.issue().code())
                    .containsExactly(JsonCodes.TOO_DEEP));
  }

  @Test
  void refusesWhatIsTooLargeBeforeParsing() {
    Decoded decoded = FlowReader.decode(new byte[Limits.DOCUMENT_BYTES + 1]);
    assertThat(decoded)
        .isInstanceOfSatisfying(
            Decoded.Bad.class,
            bad ->
                assertThat(bad.issues())
                    .extracting(each -> each.issue().code())
                    .containsExactly(JsonCodes.TOO_LARGE));
  }

  @Test
  void tellsSoManyIssuesAndHowManyMoreThereAre() {
    StringBuilder unknown = new StringBuilder("{\"spec\": 1");
    for (int i = 0; i < 600; i++) {
      unknown.append(", \"unknown").append(i).append("\": 1");
    }
    Decoded.Bad bad =
        (Decoded.Bad) FlowReader.decode(unknown.append('}').toString().getBytes(UTF_8));
    assertThat(bad.issues()).hasSize(FlowReader.MAX_ISSUES + 1);
    // Six required properties are missing beside the six hundred that are not known.
    assertThat(bad.issues().getLast().issue().message()).startsWith("There are 106 more issues");
  }

  @Test
  void locatesAnOffsetInAStringThroughItsEscapes() {
    String text = "{\n  \"when\": \"a\\n\\u00e9b == \\\"c\\\"\",\n  \"to\": \"x\"}";
    SourceMap map = SourceMap.of(text.getBytes(UTF_8));
    // The string is a, line feed, é, b, …: its fourth character stands after 1 + 2 + 6 characters
    // of the text.
    assertThat(map.locate(at("/when", 3)).column()).isEqualTo(12 + 9);
    assertThat(map.locate(at("/when", 3)).line()).isEqualTo(2);
    assertThat(map.locate(at("/when", 0)).column()).isEqualTo(12);
    assertThat(map.locate(at("/to", null)).place()).isEqualTo("3:9");
    assertThat(map.locate(at("/to/nowhere/0", null)).place()).isEqualTo("3:9");
    assertThat(map.locate(at("", null)).place()).isEqualTo("1:1");
  }

  private static Issue at(String pointer, @Nullable Integer offset) {
    return new Issue("test/test", Issue.Severity.ERROR, pointer, offset, "A test.");
  }
}
