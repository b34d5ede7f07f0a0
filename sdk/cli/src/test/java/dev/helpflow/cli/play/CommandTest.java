package dev.helpflow.cli.play;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.ledger.HandoffState;
import java.time.Duration;
import org.junit.jupiter.api.Test;

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
    assertThat(Command.parse("advance soon", false)).isEmpty();
    assertThat(Command.parse("change", false)).isEmpty();
  }
}
