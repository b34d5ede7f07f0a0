package dev.helpflow.server.migrations;

import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.interpreter.Migrated;
import dev.helpflow.core.interpreter.Migration;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.Fold;
import dev.helpflow.server.database.Database;
import dev.helpflow.server.database.FailedWork;
import dev.helpflow.server.migrations.MigrationRow.Tally;
import dev.helpflow.server.sessions.OpenSessions;
import dev.helpflow.server.sessions.SessionId;
import dev.helpflow.server.sessions.SessionMigrator;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes through the sessions that are open when a version goes live, page by page on one server at a
 * time, and moves those that can move without their customer. What a server that stopped had come
 * to, another goes on from.
 */
@Singleton
final class MigrationSweep {
  private static final Logger LOG = LoggerFactory.getLogger(MigrationSweep.class);
  private static final int PAGE = 50;
  private static final Duration LEASE = Duration.ofSeconds(30);

  private final Database database;
  private final MigrationRepository migrations;
  private final AffectedVersions affected;
  private final OpenSessions sessions;
  private final SessionMigrator migrator;
  private final LiveMigrations due;
  private final Clock clock;
  private final String server = UUID.randomUUID().toString();

  MigrationSweep(
      Database database,
      MigrationRepository migrations,
      AffectedVersions affected,
      OpenSessions sessions,
      SessionMigrator migrator,
      LiveMigrations due,
      Clock clock) {
    this.database = database;
    this.migrations = migrations;
    this.affected = affected;
    this.sessions = sessions;
    this.migrator = migrator;
    this.due = due;
    this.clock = clock;
  }

  /** Goes through what is to be gone through. */
  @Scheduled(fixedDelay = "${helpflow.migrations-every:500ms}")
  void sweep() {
    Optional<MigrationRow> claimed =
        database.run(connection -> migrations.claim(connection, server, LEASE));
    claimed.ifPresent(this::goThrough);
  }

  private void goThrough(MigrationRow row) {
    LOG.info("Going through the sessions that {} is about, to {}.", row.to(), row.inFlight());
    List<FlowRef> versions = List.copyOf(affected.by(row.to()).keySet());
    int reached = versions.stream().map(FlowRef::toString).toList().indexOf(row.atFlow());
    for (FlowRef version : versions.subList(Math.max(reached, 0), versions.size())) {
      boolean halfway = version.toString().equals(row.atFlow());
      if (!goThrough(row, version, halfway ? row.atSession() : "")) {
        LOG.info("Another server goes through the sessions of {} now.", row.to());
        return;
      }
    }
    database.run(connection -> migrations.finish(connection, row, server, clock.instant()));
    LOG.info("Went through the sessions that {} is about.", row.to());
  }

  private boolean goThrough(MigrationRow row, FlowRef version, String after) {
    String last = after;
    while (true) {
      long begun = System.nanoTime();
      List<SessionId> page = sessions.page(version, last, PAGE);
      if (page.isEmpty()) {
        return true;
      }
      Tally tally = migrate(page);
      last = page.getLast().value();
      String at = last;
      if (!database.run(
          connection -> migrations.progress(connection, row, version, at, tally, server, LEASE))) {
        return false;
      }
      CustomersFirst.giveWay(begun);
    }
  }

  private Tally migrate(List<SessionId> page) {
    long moved = 0;
    long asked = 0;
    long later = 0;
    long stayed = 0;
    Function<Fold, List<Migration>> wanted = due.read();
    for (SessionId session : page) {
      Optional<SessionMigrator.Fate> fate = fate(session, wanted);
      if (fate.isEmpty()) {
        continue;
      }
      switch (fate.get().migrated()) {
        case Migrated.Stays stays -> stayed++;
        case Migrated.Moves moves when !fate.get().stored() -> later++;
        case Migrated.Moves moves when moves.entry().screen() == Entry.Migrated.Sight.ASKED ->
            asked++;
        case Migrated.Moves moves -> moved++;
      }
    }
    return new Tally(moved, asked, later, stayed);
  }

  /** One session that cannot be moved must not keep the others where they are. */
  private Optional<SessionMigrator.Fate> fate(
      SessionId session, Function<Fold, List<Migration>> wanted) {
    try {
      return migrator.migrate(session, wanted, clock.instant());
    } catch (RuntimeException e) {
      FailedWork.error(
          LOG, e, "The session {} could not be moved, and stays on its version.", session);
      return Optional.empty();
    }
  }
}
