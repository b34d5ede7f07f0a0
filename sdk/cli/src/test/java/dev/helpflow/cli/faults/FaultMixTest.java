package dev.helpflow.cli.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultMixTest {
  private static final String STEP = "/v1/sessions/s1/steps";

  @Test
  void readsSharesDurationsAndTheSeed() {
    FaultMix mix = FaultMix.of("lost-response=0.1, slow=0.3:2s ,503=0.2:1500ms;seed=42");

    assertThat(mix.seed()).isEqualTo(42);
    assertThat(mix.shares())
        .isEqualTo(
            Map.of(
                new Mishap(Fault.LOST_RESPONSE, Duration.ZERO),
                0.1,
                new Mishap(Fault.SLOW, Duration.ofSeconds(2)),
                0.3,
                new Mishap(Fault.UNAVAILABLE, Duration.ofMillis(1500)),
                0.2));
  }

  @Test
  void isWrittenAsItIsRead() {
    String text = "lost-request=0.05,503=0.25:1500ms,slow=0.3:2000ms;seed=7";

    assertThat(FaultMix.of(text)).hasToString(text);
    assertThat(FaultMix.of("none;seed=7")).hasToString("none;seed=7");
  }

  @Test
  void theUsualMixHasSomeOfEverything() {
    assertThat(FaultMix.of(FaultMix.USUAL).shares().keySet().stream().map(Mishap::fault))
        .containsExactlyInAnyOrder(Fault.values());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          flaky=0.1             | There is no fault "flaky": there are lost-request, lost-response, stale, invalid, 503, waiting, slow.
          slow                  | "slow" has no share of the requests. It is written as slow=0.3:2s,503=0.1;seed=42.
          slow=much             | The share of slow is a number from 0 to 1 such as 0.1, but got "much".
          slow=1.5              | The share of slow is a number from 0 to 1 such as 0.1, but got "1.5".
          slow=0.1:soon         | The fault slow takes a time of up to a minute such as 1500ms or 2s, but got "soon".
          slow=0.1:0ms          | The fault slow takes a time of up to a minute such as 1500ms or 2s, but got "0ms".
          slow=0.1:61s          | The fault slow takes a time of up to a minute such as 1500ms or 2s, but got "61s".
          stale=0.1:2s          | The fault stale takes no time, but got "2s".
          slow=0.1,slow=0.2     | The fault slow is named twice.
          slow=0.6,503=0.6      | The shares of the faults add up to 1.20: together they are at most 1.
          slow=0.1;42           | After the semicolon there is a seed such as seed=42, but got "42".
          slow=0.1;seed=1;x     | "slow=0.1;seed=1;x" is no mix of faults. It is written as slow=0.3:2s,503=0.1;seed=42.
          """)
  void saysInASentenceWhatIsWrong(String text, String sentence) {
    assertThatThrownBy(() -> FaultMix.of(text))
        .isInstanceOf(UnreadableFaultException.class)
        .hasMessage(sentence);
  }

  @Test
  void dealsTheSameFaultsForTheSameSeedAndOthersForAnother() {
    assertThat(dealt("slow=0.3,503=0.3;seed=42", 50))
        .isEqualTo(dealt("503=0.3,slow=0.3;seed=42", 50))
        .isNotEqualTo(dealt("slow=0.3,503=0.3;seed=43", 50));
  }

  @Test
  void dealsAsOftenAsTheSharesSay() {
    Map<String, Long> counts =
        dealt("lost-response=0.1,503=0.2,slow=0.3;seed=1", 10_000).stream()
            .collect(Collectors.groupingBy(fault -> fault, Collectors.counting()));

    // Of 10,000 draws with share 0.3 the standard deviation is 46; five of it is 230.
    assertThat(counts.get("LOST_RESPONSE")).isBetween(850L, 1_150L);
    assertThat(counts.get("UNAVAILABLE")).isBetween(1_800L, 2_200L);
    assertThat(counts.get("SLOW")).isBetween(2_770L, 3_230L);
    assertThat(counts.get("none")).isBetween(3_755L, 4_245L);
  }

  @Test
  void sparesRequestsThatAFaultCannotBefall() {
    FaultMix.Dealer always = FaultMix.of("stale=1;seed=1").dealer();

    assertThat(always.next("POST", STEP)).isEqualTo(Mishap.usual(Fault.STALE));
    assertThat(always.next("POST", "/v1/sessions")).isNull();
    assertThat(always.next("GET", "/v1/sessions/s1")).isNull();
  }

  @Test
  void makesOnlyStepsStaleOrInvalidAndOnlyWhatActsWait() {
    assertThat(befalling("POST", STEP)).containsExactly(Fault.values());
    List<Fault> ofStart = new ArrayList<>(Arrays.asList(Fault.values()));
    ofStart.removeAll(List.of(Fault.STALE, Fault.INVALID));
    assertThat(befalling("POST", "/v1/sessions")).isEqualTo(ofStart);
    ofStart.remove(Fault.WAITING);
    assertThat(befalling("GET", "/v1/sessions/s1")).isEqualTo(ofStart);
  }

  private static List<Fault> befalling(String method, String path) {
    return Arrays.stream(Fault.values()).filter(fault -> fault.befalls(method, path)).toList();
  }

  private static List<String> dealt(String text, int times) {
    FaultMix.Dealer dealer = FaultMix.of(text).dealer();
    return IntStream.range(0, times)
        .mapToObj(
            at -> {
              Mishap mishap = dealer.next("POST", STEP);
              return mishap == null ? "none" : mishap.fault().name();
            })
        .toList();
  }
}
