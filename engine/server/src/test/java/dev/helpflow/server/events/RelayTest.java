package dev.helpflow.server.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.server.events.Receiver.Reply;
import dev.helpflow.server.sessions.Eventually;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every relay promises, with several on one database and a receiver that fails. */
class RelayTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final int SESSIONS = 40;

  @TempDir Path folder;

  @Test
  void twoServersLoseNothingAndKeepTheOrderOfEachSessionWhateverTheReceiverDoes() throws Exception {
    long seed = System.nanoTime();
    System.out.println("RelayTest seed " + seed);
    Random random = new Random(seed);
    try (FakeBank bank = new FakeBank();
        Receiver receiver = new Receiver();
        RunningServer one = Told.start(bank, folder, Map.of());
        RunningServer other = one.another(bank, Told.settings(folder, Map.of()))) {
      receiver.answer(_ -> failing(random));
      assertThat(Told.subscribe(one, "all", "\"*\"", receiver, folder, "").status()).isEqualTo(201);
      // So that the other server knows of it too.
      Eventually.get(
          SOON, () -> other.bean(Subscriptions.class).find("all"), found -> found.isPresent());

      walk(List.of(one, other), random);

      Eventually.get(SOON, () -> Told.count(one, "outbox", "all"), left -> left == 0);
      assertThat(Told.count(one, "outbox", "all")).isZero();
      assertThat(
              Eventually.get(SOON, () -> Told.count(one, "outbox_lanes", "all"), left -> left == 0))
          .isZero();
      assertThat(Told.stored(one)).hasSize(SESSIONS);
      Told.assertNothingIsLostOrOvertaken(one, receiver.taken());
      assertThat(receiver.received().size()).isGreaterThan(receiver.taken().size());
    }
  }

  @Test
  void aServerThatDiesLeavesWhatItHadToTheOther() throws Exception {
    Map<String, Object> shortLeases =
        Map.of("helpflow.events.lease", "3s", "helpflow.events.timeout", "1s");
    try (FakeBank bank = new FakeBank();
        Receiver receiver = new Receiver();
        RunningServer one = Told.start(bank, folder, shortLeases);
        RunningServer other = one.another(bank, Told.settings(folder, shortLeases))) {
      Map<String, Boolean> held = new ConcurrentHashMap<>();
      receiver.answer(
          message -> {
            // The first time each is taken and its server is not told so in time.
            if (held.putIfAbsent(message.id(), true) == null) {
              sleep(Duration.ofMillis(700));
            }
            return Reply.OK;
          });
      Told.subscribe(one, "all", "\"*\"", receiver, folder, "");
      Eventually.get(
          SOON, () -> other.bean(Subscriptions.class).find("all"), found -> found.isPresent());
      for (int i = 0; i < 10; i++) {
        one.choose("ada", one.begin("ada"), "talk");
      }
      Eventually.get(SOON, receiver.received()::size, size -> size > 3);

      // Whatever it has sent now, it can store nothing of it any more.
      one.loseDatabase();

      Eventually.get(SOON, () -> Told.count(other, "outbox", "all"), left -> left == 0);
      Told.assertNothingIsLostOrOvertaken(other, receiver.taken());
    }
  }

  @Test
  void aSubscriptionThatIsAwayHoldsUpNoOther() {
    try (FakeBank bank = new FakeBank();
        Receiver well = new Receiver();
        Receiver away = new Receiver();
        RunningServer server = Told.start(bank, folder, Map.of())) {
      away.answer(_ -> Reply.of(503));
      Told.subscribe(server, "away", "\"*\"", away, folder, "");
      Told.subscribe(server, "well", "\"session.*\"", well, folder, "");

      for (int i = 0; i < 20; i++) {
        server.choose("ada", server.begin("ada"), "talk");
      }

      assertThat(
              Eventually.get(SOON, () -> Told.count(server, "outbox", "well"), left -> left == 0))
          .isZero();
      assertThat(well.taken()).hasSize(20).allMatch(each -> each.type().equals("session.started"));
      assertThat(away.taken()).isEmpty();
      // Started, answered and handed over, twenty times.
      assertThat(Told.count(server, "outbox", "away")).isEqualTo(60);
    }
  }

  private static Reply failing(Random random) {
    synchronized (random) {
      return switch (random.nextInt(10)) {
        case 0 -> Reply.of(500);
        case 1 -> Reply.of(422);
        case 2 -> Reply.of(429);
        default -> Reply.OK;
      };
    }
  }

  /** Sessions that go ways of their own at the same time, on either server. */
  private static void walk(List<RunningServer> servers, Random random) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<CompletableFuture<Void>> walks = new ArrayList<>();
      for (int i = 0; i < SESSIONS; i++) {
        String customer = "customer-" + i;
        String way = List.of("look", "pay", "wait", "talk").get(random.nextInt(4));
        RunningServer begins = servers.get(i % 2);
        RunningServer ends = servers.get(random.nextInt(2));
        walks.add(CompletableFuture.runAsync(() -> walk(begins, ends, customer, way), threads));
      }
      CompletableFuture.allOf(walks.toArray(CompletableFuture[]::new)).get();
    }
  }

  private static void walk(RunningServer begins, RunningServer ends, String customer, String way) {
    Answer begun = begins.begin(customer);
    Answer there = ends.choose(customer, begun, way);
    switch (way) {
      case "look" -> begins.act(customer, there, "continue");
      case "wait" -> begins.act(customer, there, "enough");
      case "talk" -> begins.act(customer, there, "cancel");
      default -> assertThat(there.status()).isEqualTo(200);
    }
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
