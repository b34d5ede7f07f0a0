package dev.helpflow.benchmarks.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.benchmarks.BenchmarkException;
import dev.helpflow.benchmarks.Options;
import dev.helpflow.benchmarks.flow.BenchmarkFlow;
import dev.helpflow.benchmarks.flow.Conversation;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What it does to customers when many open sessions are looked at for an impact, and moved by a
 * reconcile, while they go on stepping: in one run, so that the times compare.
 */
public final class MigrationsReport {
  private static final String JAR = "engine/server/target/helpflow-server.jar";
  private static final FlowId OTHERS = FlowId.parse("benchmarks/others-go-on");
  private static final int ORIGINALS = 200;
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  private final PrintStream out;
  private final OwnServer server;
  private final Service service;
  private final Author author;
  private final Conversation conversation = BenchmarkFlow.conversationOfFile();
  private final Conversation others;
  private final int users;

  private MigrationsReport(PrintStream out, OwnServer server, int users) {
    this.out = out;
    this.server = server;
    this.service = new Service(server.base());
    this.author = new Author(service);
    this.users = users;
    this.others =
        new Conversation(
            OTHERS,
            conversation.inputs(),
            conversation.lapStartsAt(),
            conversation.steps(),
            conversation.end());
  }

  /**
   * Runs it: {@code --sessions 100000 --users 4 --warm-up 20 --seconds 20 --server <jar>}. It needs
   * PostgreSQL's {@code psql}.
   */
  public static void run(Options options, PrintStream out) {
    int sessions = options.number("sessions", 100_000, 1_000_000);
    int users = Math.max(1, options.number("users", 4, 200));
    Duration warmUp = options.seconds("warm-up", 20);
    Duration length = options.seconds("seconds", 20);
    Path jar = options.path("server", JAR);
    options.refuseOthers();
    try (OwnServer server = OwnServer.start(jar)) {
      new MigrationsReport(out, server, users).run(sessions, warmUp, length);
    }
  }

  private void run(int sessions, Duration warmUp, Duration length) {
    author.publish(conversation.flow(), BenchmarkFlow.document());
    author.publish(OTHERS, withId(BenchmarkFlow.document()));
    begin();
    out.printf("Open sessions: %s%n", cloned(sessions));
    int changed = author.version(conversation.flow(), edited(BenchmarkFlow.document()));
    LoadRun.of(service, others, users, warmUp);
    LoadRun.Result alone = LoadRun.of(service, others, users, length);
    tell("alone", alone, alone, length);
    Measured impact = beside(() -> impact(changed));
    tell("impact", impact.steps(), alone, impact.took());
    Measured reconcile =
        beside(
            () -> {
              author.goLive(conversation.flow(), changed, "reconcile");
              return moved();
            });
    tell("reconcile", reconcile.steps(), alone, reconcile.took());
    out.printf("What the impact said: %s%n", shortly(impact.answer()));
    out.printf("What came of them:    %s%n", shortly(reconcile.answer()));
  }

  private record Measured(JsonNode answer, LoadRun.Result steps, Duration took) {}

  /** Steps of customers for as long as something else goes on. */
  private Measured beside(Callable<JsonNode> work) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      long begun = System.nanoTime();
      Future<JsonNode> working = threads.submit(work);
      LoadRun.Result steps = LoadRun.until(service, others, users, working::isDone);
      JsonNode answer = working.get();
      return new Measured(answer, steps, Duration.ofNanos(System.nanoTime() - begun));
    } catch (ExecutionException e) {
      throw new BenchmarkException("It failed: " + e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchmarkException("The run was interrupted.");
    }
  }

  private void tell(String what, LoadRun.Result steps, LoadRun.Result alone, Duration took) {
    out.printf("  %-10s %s%n", what, steps);
    out.printf(
        "             took %.1f s; p99 / p99 alone, budget at most 2: %.2f; memory %s%n",
        took.toMillis() / 1e3, steps.millis(99) / alone.millis(99), server.memory());
  }

  private static String shortly(JsonNode answer) {
    if (answer instanceof ObjectNode object) {
      object.remove("nodes");
    }
    return answer.toString();
  }

  /** A few sessions at as many places as the conversation has. */
  private void begin() {
    for (int i = 0; i < ORIGINALS; i++) {
      String identity = "dev:customer:waits-" + i;
      Service.Answer shown =
          service.post(
              identity,
              "/v1/sessions",
              Map.of("flow", conversation.flow().toString(), "inputs", conversation.inputs()));
      String path = "/v1/sessions/" + shown.at("/session/id") + "/steps";
      for (int step = 0; step < i % (conversation.steps().size() - 1); step++) {
        shown =
            service.post(
                identity,
                path,
                Map.of(
                    "key",
                    shown.at("/screen/key"),
                    "action",
                    "continue",
                    "answers",
                    conversation.steps().get(step).answers()));
      }
    }
  }

  private String cloned(int sessions) {
    try (InputStream in = MigrationsReport.class.getResourceAsStream("clone.sql")) {
      Path file = Files.createTempFile("helpflow-", "clone.sql");
      try {
        Files.write(file, java.util.Objects.requireNonNull(in).readAllBytes());
        return server
            .postgres()
            .run(
                "postgres",
                List.of(
                    "psql",
                    "-X",
                    "-q",
                    "-t",
                    "-A",
                    "-v",
                    "ON_ERROR_STOP=1",
                    "-v",
                    "sessions=" + sessions,
                    "-f",
                    file.toString()))
            .strip();
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode impact(int version) {
    Service.Answer answer =
        service.post(
            Author.IDENTITY,
            "/v1/flows/" + conversation.flow() + "/impact",
            Map.of("version", (long) version, "inFlight", "reconcile"),
            PATIENCE);
    return answer.demand().body();
  }

  private JsonNode moved() throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      JsonNode newest =
          service
              .get(Author.IDENTITY, "/v1/flows/" + conversation.flow() + "/migrations")
              .demand()
              .body()
              .at("/migrations/0");
      if (newest.has("finishedAt")) {
        return newest;
      }
      Thread.sleep(250);
    }
    throw new BenchmarkException("The sessions were not gone through within " + PATIENCE + ".");
  }

  private static byte[] withId(byte[] document) {
    return Json.write(((ObjectNode) Json.parse(document)).put("id", OTHERS.toString()));
  }

  /** A question more after the first, so that nearly everybody is asked again. */
  private static byte[] edited(byte[] document) {
    ObjectNode tree = (ObjectNode) Json.parse(document);
    ObjectNode nodes = (ObjectNode) tree.path("nodes");
    ObjectNode added = nodes.path("question2").deepCopy();
    added.put("next", "question2");
    nodes.set("questionAdded", added);
    for (JsonNode transition : nodes.path("question1").path("next")) {
      if (transition.path("to").asText().equals("question2")) {
        ((ObjectNode) transition).put("to", "questionAdded");
      }
    }
    return Json.write(tree);
  }
}
