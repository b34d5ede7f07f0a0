package dev.helpflow.benchmarks.load;

import dev.helpflow.benchmarks.BenchmarkException;
import dev.helpflow.benchmarks.Node;
import dev.helpflow.benchmarks.Options;
import dev.helpflow.benchmarks.flow.BenchmarkFlow;
import dev.helpflow.benchmarks.flow.Conversation;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Holds durable steps over HTTP to their budgets in one run: against the same SQL from pgbench, and
 * against a service written by hand, all on one PostgreSQL that writes through to disk.
 */
public final class LoadReport {
  private static final String JAR = "engine/server/target/helpflow-server.jar";
  private static final String NODE = "engine/benchmarks/src/main/node";
  private static final int MOST_USERS = 200;

  private final PrintStream out;
  private final Conversation conversation = BenchmarkFlow.conversationOfFile();
  private final int users;
  private final Duration warmUp;
  private final Duration length;

  private LoadReport(PrintStream out, int users, Duration warmUp, Duration length) {
    this.out = out;
    this.users = users;
    this.warmUp = warmUp;
    this.length = length;
  }

  /**
   * Runs it: {@code --users 8 --warm-up 20 --seconds 15 --rounds 2 --compare all|pgbench|nothing
   * --server <jar> --node <folder>}, or {@code --url http://127.0.0.1:8080} for a server that runs
   * already, on which the benchmark flow is published.
   */
  public static void run(Options options, PrintStream out) {
    LoadReport report =
        new LoadReport(
            out,
            Math.max(1, options.number("users", 8, MOST_USERS)),
            options.seconds("warm-up", 20),
            options.seconds("seconds", 15));
    int rounds = Math.max(1, options.number("rounds", 2, 20));
    String compare = options.text("compare").orElse("all");
    Path jar = options.path("server", JAR);
    Path node = options.path("node", NODE);
    var url = options.text("url");
    options.refuseOthers();
    if (url.isPresent()) {
      Service service = new Service(URI.create(url.get()));
      new Author(service).publish(report.conversation.flow(), BenchmarkFlow.document());
      report.measure(new Target("helpflow", service, null));
      return;
    }
    try (OwnServer server = OwnServer.start(jar)) {
      report.compare(server, rounds, compare, node);
    }
  }

  private void compare(OwnServer server, int rounds, String compare, Path folder) {
    out.printf("The server's memory is %s resident before the first request.%n", server.memory());
    Target ours = new Target("helpflow", new Service(server.base()), server.process());
    new Author(ours.service()).publish(conversation.flow(), BenchmarkFlow.document());
    switch (compare) {
      case "nothing" -> measure(ours);
      case "pgbench" -> turns(server, ours, rounds, null);
      case "all" -> {
        try (NodeService other = NodeService.start(new Node(folder), server.postgres())) {
          turns(
              server,
              ours,
              rounds,
              new Target("by hand", new Service(other.base()), other.process()));
        }
      }
      default ->
          throw new BenchmarkException(
              "--compare is " + compare + ", but must be all, pgbench or nothing.");
    }
  }

  private void turns(OwnServer server, Target helpflow, int rounds, @Nullable Target byHand) {
    PgBench pgbench = new PgBench(server.postgres(), users);
    for (int i = 0; i < rounds; i++) {
      LoadRun.Result ours = measure(helpflow);
      pgbench.prepare();
      double sql = pgbench.run(length);
      out.printf("  %-9s %,7.0f steps/s%n", "pgbench", sql);
      out.printf("helpflow / pgbench, budget at least 0.5: %.2f%n", ours.perSecond() / sql);
      out.printf("p99 / p50, budget at most 10: %.1f%n", ours.millis(99) / ours.millis(50));
      if (byHand != null) {
        LoadRun.Result theirs = measure(byHand);
        out.printf(
            "helpflow / by hand, budget at least 2: %.2f%n", ours.perSecond() / theirs.perSecond());
      }
    }
  }

  private LoadRun.Result measure(Target target) {
    LoadRun.of(target.service(), conversation, users, warmUp);
    var before = target.processorTime();
    LoadRun.Result result = LoadRun.of(target.service(), conversation, users, length);
    var after = target.processorTime();
    out.printf("  %-9s %s%n", target.name(), result);
    if (before.isPresent() && after.isPresent()) {
      double millis = after.get().minus(before.get()).toNanos() / 1e6;
      out.printf(
          "            %.2f ms of the server's processor time a step, its database's not counted%n",
          millis / result.micros().getTotalCount());
    }
    return result;
  }
}
