package dev.helpflow.server.flows;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.server.audit.AuditLog;
import dev.helpflow.server.database.Database;
import dev.helpflow.server.database.FailedWork;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes versions live at the time that was asked for, by whichever server is first. What is refused
 * then is in the audit log, and what was live stays.
 */
@Singleton
final class LiveSchedule {
  private static final Logger LOG = LoggerFactory.getLogger(LiveSchedule.class);

  private final Database database;
  private final ScheduledLives scheduled;
  private final GoLive goLive;
  private final AuditLog audit;
  private final Clock clock;

  LiveSchedule(
      Database database, ScheduledLives scheduled, GoLive goLive, AuditLog audit, Clock clock) {
    this.database = database;
    this.scheduled = scheduled;
    this.goLive = goLive;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Has a version go live later, in the place of what was scheduled of its flow.
   *
   * @throws ProblemException when there is no such version, or the time is past
   */
  ScheduledLive schedule(FlowId id, GoLiveRequest request, Instant due, Actor actor, Instant at) {
    String who = actor.subject();
    FlowRef ref = new FlowRef(id, request.version());
    goLive.find(ref);
    if (!due.isAfter(at)) {
      throw new ProblemException(
          ProblemCode.INVALID_REQUEST,
          "The property \"at\" must be a time that is still to come; it is " + at + " now.");
    }
    return database.transaction(
        connection -> {
          goLive.lock(connection, id, who, at);
          goLive.demandApproval(connection, ref, actor);
          Optional<ScheduledLive> before = scheduled.pending(connection, id);
          if (before.isPresent()) {
            settle(connection, before.get(), "cancelled", "Another was scheduled.", who, at);
          }
          scheduled.insert(connection, ref, request, due, at, who);
          audit.add(connection, at, who, "flow.scheduled", ref.toString(), request.reason(), "{}");
          return scheduled.pending(connection, id).orElseThrow();
        });
  }

  /**
   * Takes back what was scheduled of a flow.
   *
   * @throws ProblemException {@link ProblemCode#NOTHING_SCHEDULED}
   */
  void cancel(FlowId id, String reason, String who, Instant at) {
    database.transaction(
        connection -> {
          ScheduledLive pending = scheduled.pending(connection, id).orElseThrow(() -> nothing(id));
          if (!settle(connection, pending, "cancelled", reason, who, at)) {
            throw nothing(id);
          }
          return pending;
        });
  }

  private static ProblemException nothing(FlowId id) {
    return new ProblemException(
        ProblemCode.NOTHING_SCHEDULED, "No version of " + id + " is scheduled to go live.");
  }

  /** Makes live what is due, on time within a second. */
  @Scheduled(fixedDelay = "${helpflow.flows-due-every:500ms}")
  void fire() {
    Instant now = clock.instant();
    List<ScheduledLive> due = database.run(connection -> scheduled.due(connection, now));
    for (ScheduledLive each : due) {
      try {
        goLive.goLive(
            each.flow(),
            each.request().now(),
            // Approved, where that was wanted, when it was scheduled.
            Actor.trusted(each.scheduledBy()),
            now,
            connection -> {
              if (!scheduled.settle(connection, each.number(), "live", null)) {
                throw new AlreadySettledException();
              }
            });
        LOG.info("{}@{} is live as scheduled.", each.flow(), each.request().version());
      } catch (AlreadySettledException e) {
        LOG.debug("Another server has made {} live.", each.flow());
      } catch (ProblemException e) {
        refuse(each, e.detail(), now);
      } catch (RuntimeException e) {
        // One that fails must not keep the others waiting; it is tried again.
        FailedWork.error(
            LOG, e, "{} could not be made live as scheduled, and is tried again.", each.flow());
      }
    }
  }

  private void refuse(ScheduledLive each, String why, Instant now) {
    LOG.error(
        "{}@{} could not go live as scheduled: {}", each.flow(), each.request().version(), why);
    database.transaction(
        connection -> settle(connection, each, "refused", why, each.scheduledBy(), now));
  }

  private boolean settle(
      Connection connection, ScheduledLive each, String outcome, String why, String who, Instant at)
      throws SQLException {
    if (!scheduled.settle(connection, each.number(), outcome, why)) {
      return false;
    }
    String subject = new FlowRef(each.flow(), each.request().version()).toString();
    audit.add(connection, at, who, "flow.schedule-" + outcome, subject, why, "{}");
    return true;
  }

  /** Another server, or a person, was first. */
  private static final class AlreadySettledException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
