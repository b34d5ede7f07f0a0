package dev.helpflow.server.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.server.TestDatabase;
import dev.helpflow.server.database.Database;
import dev.helpflow.server.migrations.Bench;
import dev.helpflow.server.migrations.Bench.Answer;
import dev.helpflow.wire.Json;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Whoever makes a large flow live keeps nobody else waiting, and still goes by what is live. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveChecksTest implements TestDatabase {
  @Inject EmbeddedServer server;
  @Inject Database database;
  @Inject WatchedLiveChecks checks;
  private Bench bench;

  @Override
  public Map<String, String> more() {
    return Map.of(WatchedLiveChecks.ON, "true");
  }

  @BeforeEach
  void speak() {
    bench = new Bench(server.getURI());
    checks.meanwhile(ref -> {});
  }

  @Test
  void checksWhileNobodyWaits() {
    bench.publish("large", Bench.asking("large", "A test", "one"));
    bench.publish("other", Bench.asking("other", "A test", "one"));
    List<Integer> locks = new ArrayList<>();
    List<Integer> others = new ArrayList<>();
    checks.meanwhile(
        ref -> {
          if (ref.id().equals(FlowId.parse("test/large")) && others.isEmpty()) {
            locks.add(locks());
            others.add(live("other", 1).status());
          }
        });

    assertThat(live("large", 1).status()).isEqualTo(200);
    assertThat(locks).containsExactly(0);
    assertThat(others).containsExactly(200);
  }

  @Test
  void checksAgainWhenWhatItCheckedAgainstIsNotLiveAnyMore() {
    bench.publish("kid", Bench.asking("kid", "A test", "one"));
    live("kid", 1);
    bench.publish("kid", Bench.asking("kid", "A test", "one").replace("resolved", "refused"));
    bench.publish("parent", running("parent", "kid"));
    AtomicInteger times = new AtomicInteger();
    checks.meanwhile(
        ref -> {
          if (ref.id().equals(FlowId.parse("test/parent")) && times.incrementAndGet() == 1) {
            assertThat(live("kid", 2).status()).isEqualTo(200);
          }
        });

    Answer refused = live("parent", 1);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("with what it runs as that is live now");
    assertThat(times).hasValue(2);
  }

  @Test
  void checksAgainWhenAnExperimentWasStartedMeanwhile() {
    bench.publish("parted", parting("parted", "a", "b"));
    live("parted", 1);
    bench.publish("parted", parting("parted", "a"));
    ops(
        "PUT /v1/experiments/parted",
        """
        {"hypothesis": "b is better.", "reason": "A test.",
         "variants": [{"name": "a", "weight": 0.5}, {"name": "b", "weight": 0.5}]}
        """);
    AtomicInteger times = new AtomicInteger();
    checks.meanwhile(
        ref -> {
          if (ref.id().equals(FlowId.parse("test/parted")) && times.incrementAndGet() == 1) {
            ops(
                "POST /v1/experiments/parted/changes",
                "{\"change\": \"start\", \"reason\": \"A test.\"}");
          }
        });

    Answer refused = live("parted", 2);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("no way for the variant b of the experiment parted");
    assertThat(times).hasValue(2);
  }

  @Test
  void comesToItsTurnHoweverOftenOthersGoLive() {
    bench.publish("patient", Bench.asking("patient", "A test", "one"));
    bench.publish("busy", Bench.asking("busy", "Old", "one"));
    bench.publish("busy", Bench.asking("busy", "New", "one"));
    AtomicInteger times = new AtomicInteger();
    checks.meanwhile(
        ref -> {
          if (ref.id().equals(FlowId.parse("test/patient")) && locks() == 0) {
            live("busy", 1 + times.incrementAndGet() % 2);
          }
        });

    assertThat(live("patient", 1).status()).isEqualTo(200);
    assertThat(times).hasValue(3);
    assertThat(bench.start("anna", "patient").version()).isEqualTo(1);
  }

  private Answer live(String name, int version) {
    return bench.live(name, "{\"version\": " + version + ", \"reason\": \"r\"}");
  }

  private void ops(String request, String body) {
    Answer done = bench.send("dev:ops:olga", request, body, Map.of());
    assertThat(done.status()).as(done.text()).isIn(200, 201);
  }

  /** How many changes of what is live have the lock that all of them need, or wait for it. */
  private int locks() {
    return database.run(
        connection -> {
          try (Statement statement = connection.createStatement();
              ResultSet row =
                  statement.executeQuery(
                      """
                      select count(*) from pg_locks
                      where locktype = 'advisory' and objid = hashtext('helpflow_live')::bigint::oid
                        and database = (select oid from pg_database where datname = current_database())
                      """)) {
            row.next();
            return row.getInt(1);
          }
        });
  }

  /** A flow that routes by the experiment of its name, with these ways. */
  private static String parting(String name, String... variants) {
    ObjectNode tree =
        (ObjectNode)
            Json.parse(Bench.asking(name, "A test", "last").getBytes(StandardCharsets.UTF_8));
    tree.put("start", "part");
    ObjectNode part = tree.withObject("/nodes/part").put("type", "experiment");
    part.put("experiment", name).put("otherwise", "last");
    for (String variant : variants) {
      part.withObject("/variants").put(variant, "last");
    }
    return tree.toString();
  }

  /** A flow that runs another and then asks one more thing. */
  private static String running(String name, String child) {
    ObjectNode tree =
        (ObjectNode)
            Json.parse(Bench.asking(name, "A test", "last").getBytes(StandardCharsets.UTF_8));
    tree.put("start", "run");
    tree.withObject("/nodes/run").put("type", "subflow").put("flow", "test/" + child);
    tree.withObject("/nodes/run/outcomes").put("resolved", "last");
    return tree.toString();
  }
}
