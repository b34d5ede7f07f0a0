package dev.helpflow.server.migrations;

import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.interpreter.Migration;
import dev.helpflow.core.ledger.Fold;
import dev.helpflow.server.flows.InFlight;
import dev.helpflow.server.flows.Live;
import dev.helpflow.server.sessions.OpenSessions;
import dev.helpflow.server.sessions.SessionId;
import dev.helpflow.server.sessions.SessionMigrator;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Goes through open sessions to say what would become of them, and changes nothing. */
@Singleton
final class DryRun {
  /** So few that customers who come meanwhile hardly notice how long they take. */
  private static final int PAGE = 25;

  private final AffectedVersions affected;
  private final OpenSessions sessions;
  private final SessionMigrator migrator;
  private final LiveMigrations migrations;

  DryRun(
      AffectedVersions affected,
      OpenSessions sessions,
      SessionMigrator migrator,
      LiveMigrations migrations) {
    this.affected = affected;
    this.sessions = sessions;
    this.migrator = migrator;
    this.migrations = migrations;
  }

  /** Told how far it has come, page by page. */
  interface Progress {
    void at(long done, long of);
  }

  Impact of(FlowRef version, InFlight inFlight, Instant now, Progress progress) {
    Impact impact = new Impact(version, inFlight);
    Function<Fold, List<Migration>> wanted =
        inFlight == InFlight.PIN
            ? fold -> List.of()
            : migrations.asIf(new Live(version, inFlight, 100, null));
    Map<FlowRef, Long> versions = affected.by(version);
    long all = versions.values().stream().mapToLong(Long::longValue).sum();
    long done = 0;
    for (FlowRef each : versions.keySet()) {
      String after = "";
      while (true) {
        long begun = System.nanoTime();
        List<SessionId> page = sessions.page(each, after, PAGE);
        if (page.isEmpty()) {
          break;
        }
        page.forEach(session -> migrator.judge(session, wanted, now).ifPresent(impact::add));
        CustomersFirst.giveWay(begun);
        done += page.size();
        progress.at(done, Math.max(all, done));
        after = page.getLast().value();
      }
    }
    return impact;
  }
}
