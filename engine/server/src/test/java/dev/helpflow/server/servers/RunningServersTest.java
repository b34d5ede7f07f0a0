package dev.helpflow.server.servers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.server.TestDatabase;
import dev.helpflow.server.database.Database;
import dev.helpflow.server.migrations.Bench;
import dev.helpflow.server.migrations.Bench.Answer;
import dev.helpflow.server.sessions.Eventually;
import dev.helpflow.wire.catalogue.LoadedCatalogue;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A server of an older release that runs beside this one. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunningServersTest implements TestDatabase {
  @Inject EmbeddedServer server;
  @Inject Database database;
  @Inject LoadedCatalogue catalogue;
  @Inject RunningServers running;
  @Inject ServerRepository repository;
  private Bench bench;

  @BeforeEach
  void speak() {
    bench = new Bench(server.getURI());
  }

  @AfterEach
  void stopTheOlder() {
    execute("delete from servers where id = 'older'");
  }

  private int execute(String sql) {
    return database.transaction(
        connection -> {
          try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
          }
        });
  }

  private void older(int spec, int release, String seen) {
    execute(
        "insert into servers (id, spec, catalogue_release, seen_at) values ('older', %d, %d, now() - interval '%s')"
            .formatted(spec, release, seen));
  }

  private long servers() {
    return database.run(
        connection -> {
          try (Statement statement = connection.createStatement();
              var rows =
                  statement.executeQuery("select count(*) from servers where id <> 'older'")) {
            rows.next();
            return rows.getLong(1);
          }
        });
  }

  private Answer live(String flow) {
    return bench.author(
        "PUT /v1/flows/test/" + flow + "/live", "{\"version\": 1, \"reason\": \"New.\"}");
  }

  @Test
  void whatAnOlderServerCannotReadDoesNotGoLive() {
    bench.publish("newer", Bench.asking("newer", "A test", "one"));
    bench.publish(
        "older", Bench.asking("older", "A test", "one").replace("\"spec\":2", "\"spec\":1"));
    older(1, catalogue.catalogue().release(), "1 second");

    Answer refused = live("newer");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body().path("code").asText()).isEqualTo("server-too-old");
    assertThat(refused.body().path("detail").asText())
        .startsWith("A server that runs here reads specs up to 1 ")
        .contains("test/newer@1 needs spec 2 and release " + catalogue.catalogue().release());
    assertThat(live("older").status()).isEqualTo(200);

    execute("update servers set seen_at = now() - interval '1 minute' where id = 'older'");
    assertThat(live("newer").status()).isEqualTo(200);
  }

  @Test
  void whatAnOlderServerCannotDrawDoesNotGoLive() {
    bench.publish("drawn", Bench.asking("drawn", "A test", "one"));
    older(2, catalogue.catalogue().release() - 1, "1 second");

    assertThat(live("drawn").body().path("code").asText()).isEqualTo("server-too-old");

    stopTheOlder();
    assertThat(live("drawn").status()).isEqualTo(200);
  }

  @Test
  void nothingIsBroughtByAnotherVersionThatIsNamed() {
    bench.publish("child", Bench.asking("child", "A test", "one"));
    String parent =
        """
        {"spec": 1, "id": "test/parent", "title": "@title", "locales": ["en-GB"],
         "human": {"queue": "general"}, "start": "run",
         "nodes": {
           "run": {"type": "subflow", "flow": "test/child", "version": 1,
             "outcomes": {"resolved": "done"}},
           "done": {"type": "end", "outcome": "resolved"}},
         "messages": {"en-GB": {"title": "A test"}}}
        """;
    bench.publish("parent", parent);
    older(1, catalogue.catalogue().release(), "1 second");

    Answer refused = live("parent");
    assertThat(refused.body().path("code").asText()).isEqualTo("server-too-old");
    assertThat(refused.body().path("detail").asText()).contains("test/child@1 needs spec 2");
  }

  @Test
  void goingBackWaitsForNoServerThatCannotServeWhatIsLiveEither() {
    bench.publish("back", Bench.asking("back", "A test", "one"));
    bench.publish("back", Bench.asking("back", "A test", "one", "two"));
    assertThat(live("back").status()).isEqualTo(200);
    bench.live("back", "{\"version\": 2, \"reason\": \"More.\"}");
    older(1, 1, "1 second");

    assertThat(live("back").status()).isEqualTo(200);
  }

  @Test
  void aServerIsCountedWhileItRuns() {
    assertThat(Eventually.get(Duration.ofSeconds(10), this::servers, count -> count == 1))
        .isEqualTo(1);
    RunningServers second = new RunningServers(repository, database, catalogue);
    second.seen();
    assertThat(servers()).isEqualTo(2);
    second.gone();
    assertThat(servers()).isEqualTo(1);
    second.seen();
    assertThat(servers()).as("one that stops does not come back").isEqualTo(1);
    older(1, 1, "2 days");
    running.forgetThoseThatWereKilled();
    assertThat(execute("delete from servers where id = 'older'")).isZero();
  }
}
