package dev.helpflow.server.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class DatabaseAwayTest {
  private static final Logger TASKS =
      (Logger) LoggerFactory.getLogger("dev.helpflow.server.ScheduledFailures");

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void listen() {
    log.start();
    TASKS.addAppender(log);
  }

  @AfterEach
  void stopListening() {
    TASKS.detachAppender(log);
  }

  @Test
  void answers503WhileTheDatabaseIsAwayAndGoesOnWhenItIsBack() throws SQLException {
    try (FakeBank bank = new FakeBank();
        RunningServer server = RunningServer.start(bank, Map.of())) {
      Answer first = server.begin("ada");
      String key = UUID.randomUUID().toString();

      server.administer("alter database %s with allow_connections false");
      Answer away = server.choose("ada", first, "pay", key);
      List<ILoggingEvent> said =
          Eventually.get(
              Duration.ofSeconds(15), () -> List.copyOf(log.list), lines -> !lines.isEmpty());
      server.administer("alter database %s with allow_connections true");
      Answer back =
          Eventually.get(
              Duration.ofSeconds(15),
              () -> server.choose("ada", first, "pay", key),
              answer -> answer.status() == 200);

      assertThat(away.status()).isEqualTo(503);
      assertThat(away.code()).isEqualTo("unavailable");
      assertThat(away.header("Retry-After")).isNotEmpty();
      assertThat(back.screen()).isEqualTo("paid");
      assertThat(bank.received("/pay")).hasSize(1);
      // Every task meets it, many times a second: a trace of each would bury all else.
      assertThat(said)
          .isNotEmpty()
          .allSatisfy(
              line -> {
                assertThat(line.getLevel()).isEqualTo(Level.WARN);
                assertThat(line.getThrowableProxy()).isNull();
                assertThat(line.getFormattedMessage()).contains("The database is away: ");
              });
    }
  }
}
