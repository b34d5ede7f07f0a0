package dev.helpflow.server.sessions;

import dev.helpflow.server.database.Database;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Lets requests read a session and keeps them all from writing it until the last is there. */
public final class HeldSession {
  private static final Duration SOON = Duration.ofSeconds(20);

  private HeldSession() {}

  /** What becomes of requests that are held at a session's row, in the order in which they came. */
  public static List<Answer> answers(
      RunningServer server, String session, List<Supplier<Answer>> requests) {
    return answers(server, session, () -> {}, requests);
  }

  /** The same with something that is done while they are held. */
  public static List<Answer> answers(
      RunningServer server, String session, Runnable meanwhile, List<Supplier<Answer>> requests) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<CompletableFuture<Answer>> coming =
          server
              .bean(Database.class)
              .transaction(
                  connection -> {
                    try (PreparedStatement lock =
                        connection.prepareStatement(
                            "select 1 from sessions where id = ? for update")) {
                      lock.setString(1, session);
                      lock.executeQuery().close();
                    }
                    List<CompletableFuture<Answer>> begun = new ArrayList<>();
                    for (Supplier<Answer> request : requests) {
                      begun.add(CompletableFuture.supplyAsync(request, threads));
                      int held = begun.size();
                      if (Eventually.get(SOON, () -> held(server), now -> now >= held) < held) {
                        throw new IllegalStateException("Request " + held + " is not held.");
                      }
                    }
                    meanwhile.run();
                    return begun;
                  });
      return coming.stream().map(CompletableFuture::join).toList();
    }
  }

  private static int held(RunningServer server) {
    return server
        .bean(Database.class)
        .run(
            connection -> {
              try (PreparedStatement select =
                      connection.prepareStatement(
                          "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                              + " and datname = current_database()");
                  ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
              }
            });
  }
}
