package dev.helpflow.server.experiments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.server.audit.AuditLog;
import dev.helpflow.server.database.Database;
import dev.helpflow.server.database.SqlWork;
import dev.helpflow.server.events.Announcements;
import dev.helpflow.server.events.EventTypes;
import dev.helpflow.server.flows.Actor;
import dev.helpflow.server.flows.GoLive;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.wire.Json;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What operations do to experiments; in force on all servers within a second. */
@Singleton
final class ExperimentChanges {
  private static final int MOST = 2_000;

  private final Database database;
  private final ExperimentRepository repository;
  private final Experiments experiments;
  private final StartChecks checks;
  private final AuditLog audit;
  private final Announcements announcements;
  private final GoLive goLive;

  ExperimentChanges(
      Database database,
      ExperimentRepository repository,
      Experiments experiments,
      StartChecks checks,
      AuditLog audit,
      Announcements announcements,
      GoLive goLive) {
    this.database = database;
    this.repository = repository;
    this.experiments = experiments;
    this.checks = checks;
    this.audit = audit;
    this.announcements = announcements;
    this.goLive = goLive;
  }

  /** Who does something, why and when. */
  record By(String who, String reason, Instant at) {}

  /**
   * What became of it.
   *
   * @param issues that keep nothing from being done, but are to be known
   */
  record Done(Experiment experiment, boolean isNew, List<Issue> issues) {}

  /** Writes a draft, in place of the one of that key. */
  Done draft(String key, ObjectNode document, @Nullable Integer expect, By by) {
    Plan plan =
        switch (PlanReader.read(document)) {
          case PlanReader.Read.Good good -> good.plan();
          case PlanReader.Read.Bad bad -> throw Refusals.of(bad.issues());
        };
    Done done =
        database.transaction(
            connection -> {
              repository.lock(connection);
              Optional<Experiment> before = repository.find(connection, key);
              expected(expect, before);
              if (before.isPresent() && before.get().status() != Status.DRAFT) {
                throw new ProblemException(
                    ProblemCode.EXPERIMENT_STARTED,
                    "The experiment "
                        + key
                        + " is "
                        + before.get().status().word()
                        + ", and only a draft is written anew. Change what can be changed with"
                        + " /changes, or begin another.");
              }
              List<Experiment> all = repository.all(connection);
              if (before.isEmpty() && all.size() >= MOST) {
                throw new ProblemException(
                    ProblemCode.TOO_MANY_SETTINGS,
                    "There are " + MOST + " experiments, which is as many as there may be.");
              }
              Experiment draft =
                  new Experiment(
                      key,
                      Status.DRAFT,
                      before.map(Experiment::revision).orElse(0) + 1,
                      document,
                      plan,
                      key,
                      1,
                      Set.of(),
                      null,
                      null,
                      null,
                      by.at(),
                      by.who());
              repository.put(connection, draft);
              record(connection, draft, before.orElse(null), "set", by);
              return new Done(draft, before.isEmpty(), checks.issues(key, plan, all, by.at()));
            });
    experiments.reload();
    return done;
  }

  /** Takes a draft away; what has run stays. */
  void delete(String key, By by) {
    database.transaction(
        connection -> {
          repository.lock(connection);
          Experiment before = repository.find(connection, key).orElseThrow(() -> unknown(key));
          if (before.status() != Status.DRAFT) {
            throw new ProblemException(
                ProblemCode.EXPERIMENT_STARTED,
                "The experiment " + key + " has run, and what came of it is kept. Stop it.");
          }
          repository.delete(connection, key);
          record(connection, before, before, "deleted", by);
          return before;
        });
    experiments.reload();
  }

  /** Does something to an experiment. */
  Done change(String key, Change change, @Nullable Integer expect, By by) {
    SqlWork<Done> work = connection -> change(connection, key, change, expect, by);
    // What it was found to need of flows when it starts has to be there once it runs.
    Done done =
        change instanceof Change.Start
            ? goLive.whileNothingGoesLive(work)
            : database.transaction(work);
    experiments.reload();
    return done;
  }

  private Done change(
      Connection connection, String key, Change change, @Nullable Integer expect, By by)
      throws SQLException {
    repository.lock(connection);
    Optional<Experiment> found = repository.find(connection, key);
    Experiment before = found.orElseThrow(() -> unknown(key));
    expected(expect, found);
    return apply(connection, before, change, by);
  }

  /**
   * Stops an experiment whose winner is a version, and makes that live: both, or neither.
   *
   * @param actor who makes it live
   */
  Done rollOut(String key, Change.Stop stop, @Nullable Integer expect, Actor actor, By by) {
    Experiment experiment = find(key);
    FlowRef winner = version(experiment, stop);
    AtomicReference<@Nullable Done> done = new AtomicReference<>();
    goLive.goLive(
        winner,
        Objects.requireNonNull(stop.goLive()),
        actor,
        by.reason(),
        by.at(),
        connection -> done.set(change(connection, key, stop, expect, by)));
    experiments.reload();
    return Objects.requireNonNull(done.get());
  }

  private static FlowRef version(Experiment experiment, Change.Stop stop) {
    Plan plan = experiment.plan();
    Integer version =
        plan.variant(String.valueOf(stop.winner())).map(Plan.Variant::version).orElse(null);
    if (plan.flow() == null || version == null) {
      throw new ProblemException(
          ProblemCode.INVALID_REQUEST,
          plan.flow() == null
              ? "The experiment "
                  + experiment.key()
                  + " compares ways of a node, of which none can go live. Leave out \"goLive\":"
                  + " the winner is what everybody has who comes to the node."
              : "The experiment " + experiment.key() + " has no variant " + stop.winner() + ".");
    }
    return new FlowRef(plan.flow(), version);
  }

  private Done apply(Connection connection, Experiment before, Change change, By by)
      throws SQLException {
    Experiment after = Transition.of(before, change, by);
    List<Issue> issues = List.of();
    if (after.status() == Status.RUNNING && before.status() != Status.RUNNING) {
      issues = checks.issues(after.key(), after.plan(), repository.all(connection), by.at());
      Refusals.refuseErrors(issues);
    }
    repository.put(connection, after);
    if (after.status() == Status.RUNNING) {
      repository.phase(connection, after);
    }
    if (change instanceof Change.Exclude exclude) {
      repository.incident(connection, after, exclude, by.reason());
    }
    record(connection, after, before, change.word(), by);
    return new Done(after, false, issues);
  }

  /**
   * Does what is to be done about a guardrail that is crossed, and tells of it: once for each
   * metric and variant, whichever server finds it, so that whoever resumes the experiment after
   * that is not overruled.
   *
   * @return whether it was for this call to do
   */
  boolean cross(Crossing crossing, String who, Instant at) {
    By by = new By(who, crossing.reason(), at);
    boolean isDone =
        database.transaction(
            connection -> {
              repository.lock(connection);
              Experiment experiment =
                  repository.find(connection, crossing.experiment()).orElse(null);
              if (experiment == null
                  || !crossing.concerns(experiment.status())
                  || !repository.cross(connection, crossing, at)) {
                return false;
              }
              for (Change change : crossing.changes(experiment.status())) {
                experiment = apply(connection, experiment, change, by).experiment();
              }
              announcements.tell(
                  connection,
                  subject(experiment.key()),
                  EventTypes.GUARDRAIL_CROSSED,
                  at,
                  crossing.json());
              return true;
            });
    if (isDone) {
      experiments.reload();
    }
    return isDone;
  }

  /** An experiment as it is stored now. */
  Experiment find(String key) {
    return database
        .run(connection -> repository.find(connection, key))
        .orElseThrow(() -> unknown(key));
  }

  /** All of them as they are stored now. */
  List<Experiment> all() {
    return database.run(repository::all);
  }

  /** What would keep it from starting now, and what is to be known before. */
  List<Issue> check(String key, Instant at) {
    Experiment experiment = find(key);
    return checks.issues(key, experiment.plan(), all(), at);
  }

  private static void expected(@Nullable Integer expect, Optional<Experiment> before) {
    int revision = before.map(Experiment::revision).orElse(0);
    if (expect != null && expect != revision) {
      throw new ProblemException(
          ProblemCode.EXPERIMENT_CHANGED,
          "The experiment is at revision "
              + revision
              + ", but revision "
              + expect
              + " was expected. Read it again.");
    }
  }

  private void record(
      Connection connection, Experiment after, @Nullable Experiment before, String word, By by)
      throws SQLException {
    ObjectNode detail = Json.mapper().createObjectNode();
    detail.set("after", after.json());
    if (before != null) {
      detail.set("before", before.json());
    }
    audit.add(
        connection,
        by.at(),
        by.who(),
        "experiment." + word,
        subject(after.key()),
        by.reason(),
        detail.toString());
  }

  /** What the audit log calls an experiment. */
  static String subject(String key) {
    return "experiment:" + key;
  }

  private static ProblemException unknown(String key) {
    return new ProblemException(
        ProblemCode.EXPERIMENT_NOT_FOUND, "There is no experiment " + key + ".");
  }
}
