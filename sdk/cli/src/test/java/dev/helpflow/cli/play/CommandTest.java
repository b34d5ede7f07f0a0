package dev.helpflow.cli.play;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.ledger.HandoffState;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandTest {

  @Test
  void understandsWordsWithAndWithoutASlash() {
    assertThat(Command.parse("back", false)).contains(new Command.Back());
    assertThat(Command.parse("/back", false)).contains(new Command.Back());
    assertThat(Command.parse("change why", false)).contains(new Command.Change("why"));
    assertThat(Command.parse("agent return", false))
        .contains(new Command.Agent(HandoffState.RETURNED));
    assertThat(Command.parse("signal card.frozen card-1", false))
        .contains(new Command.Signal("card.frozen", "card-1"));
    assertThat(Command.parse("advance PT1H", false))
        .contains(new Command.Advance(Duration.ofHours(1)));
  }

  @Test
  void takesWordsWithoutASlashForTextWhereATextIsAskedFor() {
    assertThat(Command.parse("back", true)).isEmpty();
    assertThat(Command.parse("/back", true)).contains(new Command.Back());
  }

  @Test
  void takesWhatItDoesNotKnowForAnAnswer() {
    assertThat(Command.parse("1", false)).isEmpty();
    assertThat(Command.parse("", false)).isEmpty();
    assertThat(Command.parse("agent", true)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "agent, agent accept",
    "agent dance, agent unavailable",
    "advance, PT1H",
    "advance soon, PT1H",
    "change, id of a screen",
    "signal, name and a key",
    "signal card.frozen, name and a key",
    "/agent, agent accept"
  })
  void saysHowACommandIsTypedWhenWordsAreMissing(String line, String how) {
    assertThat(Command.parse(line, false).orElseThrow())
        .isInstanceOfSatisfying(
            Command.Incomplete.class, incomplete -> assertThat(incomplete.how()).contains(how));
  }
}
