package dev.helpflow.server.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.server.database.Database;
import dev.helpflow.server.events.Receiver.Received;
import dev.helpflow.server.sessions.Eventually;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A server whose events are told, and what is asked of it again and again. */
final class Told {
  static final String OPS = "dev:ops:olga";
  private static final Duration SOON = Duration.ofSeconds(20);

  private Told() {}

  /** A server that looks for events often, with a secret in a file. */
  static RunningServer start(FakeBank bank, Path folder, Map<String, Object> more) {
    return RunningServer.start(bank, settings(folder, more));
  }

  static Map<String, Object> settings(Path folder, Map<String, Object> more) {
    try {
      Files.writeString(folder.resolve("secret"), Receiver.SECRET + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, Object> all = new HashMap<>();
    all.put("helpflow.egress.hosts", "127.0.0.1");
    all.put("helpflow.egress.private-ranges", "127.0.0.0/8");
    all.put("helpflow.events.look-every", "20ms");
    all.put("helpflow.events.follow-every", "50ms");
    all.put("helpflow.events.measure-every", "100ms");
    all.put("helpflow.events.retry-first", "50ms");
    all.put("helpflow.events.retry-longest", "200ms");
    all.put("helpflow.events.probe-longest", "200ms");
    all.putAll(more);
    return all;
  }

  /** A subscription of a webhook. */
  static Answer subscribe(
      RunningServer server,
      String name,
      String types,
      Receiver receiver,
      Path folder,
      String more) {
    return server.put(
        OPS,
        "/v1/ops/subscriptions/" + name,
        """
        {"types": [%s], "protocol": "HTTP", "sink": "%s", "secrets": ["file:%s"]%s, "reason": "For a test."}
        """
            .formatted(types, receiver.url(), folder.resolve("secret").toAbsolutePath(), more));
  }

  /** The ids of the events of each session, in the order in which they were stored. */
  static Map<String, List<String>> stored(RunningServer server) {
    return server
        .bean(Database.class)
        .run(
            connection -> {
              try (PreparedStatement select =
                      connection.prepareStatement("select session_id, id from events order by id");
                  ResultSet row = select.executeQuery()) {
                Map<String, List<String>> stored = new LinkedHashMap<>();
                while (row.next()) {
                  stored
                      .computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                      .add(row.getString(2));
                }
                return stored;
              }
            });
  }

  static long count(RunningServer server, String table, String subscription) {
    return server.count("select count(*) from " + table + " where subscription = ?", subscription);
  }

  /** Waits until a receiver has taken so many. */
  static void awaitTaken(Receiver receiver, int count) {
    assertThat(Eventually.get(SOON, () -> receiver.taken().size(), size -> size >= count))
        .isEqualTo(count);
  }

  /** Waits until nothing is to come for the subscription desk. */
  static void awaitDrained(RunningServer server) {
    assertThat(Eventually.get(SOON, () -> count(server, "outbox", "desk"), left -> left == 0))
        .isZero();
  }

  /** Holds that all that is stored was taken: in order by session, and else only again. */
  static void assertNothingIsLostOrOvertaken(RunningServer server, List<Received> taken) {
    Map<String, List<String>> first =
        taken.stream()
            .collect(
                Collectors.groupingBy(
                    Received::session,
                    Collectors.collectingAndThen(
                        Collectors.mapping(
                            Received::id, Collectors.toCollection(LinkedHashSet::new)),
                        List::copyOf)));
    assertThat(first).isEqualTo(stored(server));
    Map<String, byte[]> bodies = new HashMap<>();
    assertThat(taken)
        .allSatisfy(
            each -> {
              assertThat(each.event().path("id").asText()).isEqualTo(each.id());
              // What is sent again is the same, to the byte.
              byte[] before = bodies.putIfAbsent(each.id(), each.body());
              assertThat(before == null ? each.body() : before).isEqualTo(each.body());
            });
  }
}
