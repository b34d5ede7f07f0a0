package dev.helpflow.cli.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

class LiveOptionsTest {
  @Command
  private static final class Going {
    @Mixin private LiveOptions options;
  }

  private static LiveOptions typed(String... arguments) {
    Going going = new Going();
    new CommandLine(going).parseArgs(arguments);
    return going.options;
  }

  @Test
  void aTimeThatPassesWhileVersionsArePublishedIsLeftToTheServer() {
    LiveOptions options = typed("--at", "2020-01-31T09:00:00Z");

    assertThatThrownBy(options::check)
        .isInstanceOf(ParameterException.class)
        .hasMessageStartingWith("--at takes a time that is yet to come");
    assertThat(options.of(new FlowRef(new FlowId("pets", "lost"), 1), "Soon.").at())
        .isEqualTo(Instant.parse("2020-01-31T09:00:00Z"));
  }
}
