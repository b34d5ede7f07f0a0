package dev.helpflow.server.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.server.sessions.RunningServer.Answer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DatabaseAwayTest {

  @Test
  void answers503WhileTheDatabaseIsAwayAndGoesOnWhenItIsBack() throws SQLException {
    try (FakeBank bank = new FakeBank();
        RunningServer server = RunningServer.start(bank, Map.of())) {
      Answer first = server.begin("ada");
      String key = UUID.randomUUID().toString();

      server.administer("alter database %s with allow_connections false");
      Answer away = server.choose("ada", first, "pay", key);
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
    }
  }
}
