package dev.helpflow.server.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.server.TestDatabase;
import dev.helpflow.server.database.Database;
import dev.helpflow.server.migrations.Bench.Answer;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A server that has not heard yet what went live on another moves nobody by what it knew. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Property(name = "helpflow.migrations-every", value = "1h")
class ServerBehindTest implements TestDatabase {
  @Inject EmbeddedServer server;
  @Inject Database database;

  @Test
  void movesNobodyToWhatIsLiveNoMore() {
    Bench bench = new Bench(server.getURI());
    bench.publish("behind", Bench.asking("behind", "A test", "one", "two"));
    bench.publish("behind", Bench.asking("behind", "A test", "one", "two", "three"));
    bench.live("behind", "{\"version\": 1, \"reason\": \"new\"}");
    Answer anna = bench.start("anna", "behind");
    Answer bert = bench.start("bert", "behind");
    bench.live("behind", "{\"version\": 2, \"inFlight\": \"reconcile\", \"reason\": \"more\"}");

    rollBackUnheard();
    assertThat(bench.answer("anna", anna, "a").version()).isEqualTo(1);

    bench.live("behind", "{\"version\": 2, \"inFlight\": \"reconcile\", \"reason\": \"again\"}");
    assertThat(bench.answer("bert", bert, "a").version()).isEqualTo(2);
  }

  /** Does what another server would, and keeps the notification of it back. */
  private void rollBackUnheard() {
    database.transaction(
        connection -> {
          try (Statement statement = connection.createStatement()) {
            statement.execute("set local session_replication_role = replica");
            return statement.executeUpdate("update live set version = 1 where name = 'behind'");
          }
        });
  }
}
