package dev.helpflow.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.cli.CommandRuns;
import dev.helpflow.cli.Helpflow;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.definition.FlowFolder;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help;

class TerminalTest {
  private static final Path CARD = Path.of("../../flow-definitions/cards/card-not-working");

  @TempDir private Path root;
  private final StringWriter out = new StringWriter();
  private final AtomicLong nanos = new AtomicLong();

  private String diff(Help.Ansi ansi) {
    FlowFolder.Read.Good read = (FlowFolder.Read.Good) FlowFolder.read(CARD);
    String document = new String(Json.write(read.source().document()), StandardCharsets.UTF_8);
    Path older =
        new CommandRuns(root).write("older.json", document.replace("redirected", "unresolved"));
    int code =
        Helpflow.commandLine()
            .setColorScheme(Help.defaultColorScheme(ansi))
            .setOut(new PrintWriter(out))
            .execute("diff", older.toString(), CARD.toString());
    assertThat(code).isZero();
    return out.toString();
  }

  @Test
  void coloursAreForTerminals() {
    assertThat(diff(Help.Ansi.ON)).contains("\u001b[1mWhat changed");
  }

  @Test
  void thereAreNoneElsewhere() {
    assertThat(diff(Help.Ansi.AUTO)).startsWith("What changed").doesNotContain("\u001b");
  }

  private Progress progress(boolean isWatched) {
    return new Progress(new PrintWriter(out), isWatched, nanos::get);
  }

  private void pass(long millis) {
    nanos.addAndGet(Duration.ofMillis(millis).toNanos());
  }

  @Test
  void longWorkSaysHowFarItIsAndLeavesTheLineEmpty() {
    try (Progress progress = progress(true)) {
      progress.at("1");
      pass(1_000);
      progress.at("2");
      pass(100);
      progress.at("3");
      pass(100);
      progress.at("4");
    }

    assertThat(out.toString()).isEqualTo("\r\u001b[K2\r\u001b[K4\r\u001b[K");
  }

  @Test
  void workThatIsSoonDoneSaysNothing() {
    try (Progress progress = progress(true)) {
      pass(999);
      progress.at("1");
    }

    assertThat(out.toString()).isEmpty();
  }

  @Test
  void nothingIsSaidWhereNobodyWatches() {
    try (Progress progress = progress(false)) {
      pass(60_000);
      progress.at("1");
    }

    assertThat(out.toString()).isEmpty();
  }
}
