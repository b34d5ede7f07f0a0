package dev.helpflow.server.flows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.server.audit.AuditLog;
import dev.helpflow.server.database.Database;
import dev.helpflow.server.database.SqlWork;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.servers.RunningServers;
import dev.helpflow.wire.Json;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what new sessions start on: the next version, an earlier one again, or nothing any more.
 *
 * <p>One change at a time on all servers, so that what a flow runs is still there when it goes
 * live. What takes long is done before its turn, and again if something else went live meanwhile.
 */
@Singleton
public final class GoLive {
  /** The audit log's word for it. */
  static final String LIVE = "flow.live";

  /** The audit log's word for taking it away. */
  static final String RETIRED = "flow.retired";

  private static final Logger LOG = LoggerFactory.getLogger(GoLive.class);

  /** After so many it is checked while all others wait, so that it comes to its turn. */
  private static final int ATTEMPTS = 3;

  private static final String ONE_AT_A_TIME =
      "select pg_advisory_xact_lock(hashtext('helpflow_live'))";

  private final Database database;
  private final FlowRepository repository;
  private final LiveRepository lives;
  private final FlowVersions versions;
  private final LiveVersions live;
  private final LiveParents parents;
  private final LiveChecks checks;
  private final ScheduledLives scheduled;
  private final WentLive wentLive;
  private final Approvals approvals;
  private final RunningServers servers;
  private final AuditLog audit;
  private final ReentrantLock changing = new ReentrantLock();

  GoLive(
      Database database,
      FlowRepository repository,
      LiveRepository lives,
      FlowVersions versions,
      LiveVersions live,
      LiveParents parents,
      LiveChecks checks,
      ScheduledLives scheduled,
      WentLive wentLive,
      Approvals approvals,
      RunningServers servers,
      AuditLog audit) {
    this.database = database;
    this.repository = repository;
    this.lives = lives;
    this.versions = versions;
    this.live = live;
    this.parents = parents;
    this.checks = checks;
    this.scheduled = scheduled;
    this.wentLive = wentLive;
    this.approvals = approvals;
    this.servers = servers;
    this.audit = audit;
  }

  /** Makes a version live for everybody, whatever is live now; open sessions stay. */
  public void goLive(FlowRef ref, Actor actor, String reason, Instant at) {
    goLive(ref.id(), GoLiveRequest.plain(ref.version(), reason), actor, at);
  }

  /**
   * Makes a version live for everybody in the place of one.
   *
   * @param expected the version that must be live now; empty when none may be
   */
  public void replace(
      FlowRef ref,
      OptionalInt expected,
      InFlight inFlight,
      Actor actor,
      String reason,
      Instant at) {
    goLive(
        ref.id(),
        new GoLiveRequest(ref.version(), false, expected, inFlight, 100, null, reason),
        actor,
        at);
  }

  /**
   * Makes a version live for everybody, whatever is live now.
   *
   * @param also done in the same transaction, perhaps more than once since one that fails is begun
   *     again; may throw to leave all as it is
   */
  public void goLive(
      FlowRef ref, InFlight inFlight, Actor actor, String reason, Instant at, Claim also) {
    goLive(
        ref.id(),
        new GoLiveRequest(ref.version(), true, OptionalInt.empty(), inFlight, 100, null, reason),
        actor,
        at,
        also);
  }

  LiveRow goLive(FlowId id, GoLiveRequest request, Actor actor, Instant at) {
    return goLive(id, request, actor, at, connection -> {});
  }

  /**
   * Does something more in the transaction.
   *
   * @param first may throw to leave all as it is
   */
  LiveRow goLive(FlowId id, GoLiveRequest request, Actor actor, Instant at, Claim first) {
    String who = actor.subject();
    FlowRef ref = new FlowRef(id, request.version());
    FlowVersions.Definition definition = find(ref);
    Set<FlowRef> brought = versions.withPinned(ref);
    for (int attempt = 1; ; attempt++) {
      // While nobody waits: all that goes live anywhere would, under the lock.
      live.reload();
      LiveChecks.Checked checked = checks.check(ref, definition);
      boolean isLastAttempt = attempt == ATTEMPTS;
      try {
        return change(
            connection -> {
              lock(connection, id, who, at);
              first.on(connection);
              Optional<LiveRow> before = lives.find(connection, id).filter(row -> !row.retired());
              demandExpected(id, request, before);
              demandApproval(connection, ref, actor);
              for (FlowRef each : brought) {
                servers.demandAllKnow(connection, id, each);
              }
              if (checks.against().equals(checked.against())) {
                checked.demandNone();
              } else if (isLastAttempt) {
                checks.check(ref, definition).demandNone();
              } else {
                throw new CheckedAgainstOthersException();
              }
              LiveRow row =
                  new LiveRow(live(id, request, before), false, request.reason(), at, who);
              lives.set(connection, row);
              unschedule(connection, id, "Another version went live before.", who, at);
              wentLive.note(connection, row.live(), who, at);
              record(connection, LIVE, row, before);
              return row;
            });
      } catch (CheckedAgainstOthersException e) {
        LOG.debug(
            "What is live, or what experiments need, has changed while {} was checked against it.",
            ref);
      }
    }
  }

  /** What was checked against is not live any more, or not what experiments need. */
  private static final class CheckedAgainstOthersException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Lets no new session start any more; open ones finish. */
  LiveRow retire(FlowId id, OptionalInt expect, String reason, String who, Instant at) {
    return change(
        connection -> {
          lock(connection, id, who, at);
          LiveRow before =
              lives
                  .find(connection, id)
                  .filter(row -> !row.retired())
                  .orElseThrow(
                      () ->
                          new ProblemException(
                              ProblemCode.FLOW_NOT_LIVE,
                              "No version of " + id + " is live, so it cannot be retired."));
          int version = before.live().ref().version();
          if (expect.isPresent() && expect.getAsInt() != version) {
            throw changed(id, OptionalInt.of(version));
          }
          parents.demandNone(id);
          LiveRow row =
              new LiveRow(
                  new Live(before.live().ref(), InFlight.PIN, 100, null), true, reason, at, who);
          lives.set(connection, row);
          unschedule(connection, id, "The flow was retired before.", who, at);
          record(connection, RETIRED, row, Optional.of(before));
          return row;
        });
  }

  private LiveRow change(SqlWork<LiveRow> work) {
    // Here too, because whoever waits for the database's lock keeps a connection meanwhile.
    changing.lock();
    try {
      LiveRow made = database.transaction(work);
      live.reload();
      return made;
    } finally {
      changing.unlock();
    }
  }

  /** Does something in a transaction during which what is live stays as it is, and is known. */
  public <T> T whileNothingGoesLive(SqlWork<T> work) {
    changing.lock();
    try {
      return database.transaction(
          connection -> {
            oneAtATime(connection);
            return work.with(connection);
          });
    } finally {
      changing.unlock();
    }
  }

  /** Something to be done in the same transaction. */
  public interface Claim {
    void on(Connection connection) throws SQLException;
  }

  /** A version that is to go live. */
  FlowVersions.Definition find(FlowRef ref) {
    return versions
        .find(ref)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemCode.VERSION_NOT_FOUND, "There is no version " + ref + "."));
  }

  void lock(Connection connection, FlowId id, String who, Instant at) throws SQLException {
    oneAtATime(connection);
    repository.lock(connection, id, at, who);
  }

  private void oneAtATime(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(ONE_AT_A_TIME);
    }
    // What went live on another server a moment ago counts.
    live.reload();
  }

  private static Live live(FlowId id, GoLiveRequest request, Optional<LiveRow> before) {
    FlowRef ref = new FlowRef(id, request.version());
    if (request.percent() == 100) {
      return new Live(ref, request.inFlight(), 100, null);
    }
    int base =
        before
            .map(row -> row.live().usual())
            .filter(version -> version != request.version())
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemCode.NO_BASE_VERSION,
                        before.isEmpty()
                            ? "No version of " + id + " is live for the other customers."
                            : ref + " is live for the other customers as well."));
    return new Live(ref, InFlight.PIN, request.percent(), base);
  }

  private static void demandExpected(FlowId id, GoLiveRequest request, Optional<LiveRow> before) {
    OptionalInt now =
        before.map(row -> OptionalInt.of(row.live().ref().version())).orElse(OptionalInt.empty());
    if (!request.accepts(now)) {
      throw changed(id, now);
    }
  }

  private static ProblemException changed(FlowId id, OptionalInt now) {
    return new ProblemException(
        ProblemCode.LIVE_CHANGED,
        now.isEmpty()
            ? "No version of " + id + " is live."
            : "Version "
                + now.getAsInt()
                + " of "
                + id
                + " is live, which is not what was expected.",
        json -> {
          if (now.isPresent()) {
            json.writeNumberField("live", now.getAsInt());
          }
        });
  }

  /** What was decided earlier must not undo what is decided now. */
  private void unschedule(Connection connection, FlowId id, String why, String who, Instant at)
      throws SQLException {
    Optional<ScheduledLive> pending = scheduled.pending(connection, id);
    if (pending.isPresent()
        && scheduled.settle(connection, pending.get().number(), "cancelled", why)) {
      FlowRef ref = new FlowRef(id, pending.get().request().version());
      audit.add(connection, at, who, "flow.schedule-cancelled", ref.toString(), why, "{}");
    }
  }

  /** One that was live for everybody before needs none: a rollback must not wait for anybody. */
  void demandApproval(Connection connection, FlowRef ref, Actor actor) throws SQLException {
    if (!audit.hasWithout(connection, LIVE, ref.toString(), "percent")) {
      approvals.demand(connection, ref, repository.author(connection, ref), actor);
    }
  }

  private void record(Connection connection, String action, LiveRow row, Optional<LiveRow> before)
      throws SQLException {
    ObjectNode detail =
        Json.mapper().createObjectNode().put("inFlight", row.live().inFlight().word());
    if (row.live().isShared()) {
      detail.put("percent", row.live().percent());
    }
    before.ifPresent(was -> detail.put("before", was.live().ref().version()));
    audit.add(
        connection,
        row.changedAt(),
        row.changedBy(),
        action,
        row.live().ref().toString(),
        row.reason(),
        detail.toString());
  }
}
