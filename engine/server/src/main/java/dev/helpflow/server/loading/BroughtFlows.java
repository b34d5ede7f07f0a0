package dev.helpflow.server.loading;

import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.server.database.Database;
import dev.helpflow.server.flows.Actor;
import dev.helpflow.server.flows.GoLive;
import dev.helpflow.server.flows.InFlight;
import dev.helpflow.server.flows.PublishedFlows;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The versions that a server brings and makes live. While a server of an older release runs that
 * cannot serve one, it waits, and whichever server is there when that one has stopped makes it
 * live, unless somebody has made another version live meanwhile.
 */
@Singleton
class BroughtFlows {
  private static final Logger LOG = LoggerFactory.getLogger(BroughtFlows.class);

  private final GoLive goLive;
  private final PublishedFlows flows;
  private final BroughtRepository waiting;
  private final Database database;
  private final Clock clock;

  BroughtFlows(
      GoLive goLive,
      PublishedFlows flows,
      BroughtRepository waiting,
      Database database,
      Clock clock) {
    this.goLive = goLive;
    this.flows = flows;
    this.waiting = waiting;
    this.database = database;
    this.clock = clock;
  }

  /**
   * Makes a version live for everybody, now or as soon as all servers can serve it.
   *
   * @throws ProblemException when it cannot go live for another reason
   */
  void makeLive(FlowRef ref, String who, String reason) {
    OptionalInt now =
        flows
            .policy(ref.id())
            .map(live -> OptionalInt.of(live.ref().version()))
            .orElseGet(OptionalInt::empty);
    try {
      goLive.goLive(ref, Actor.trusted(who), reason, clock.instant());
      LOG.info("{} is live.", ref);
    } catch (ProblemException e) {
      if (e.code() != ProblemCode.SERVER_TOO_OLD) {
        throw e;
      }
      LOG.warn("{} waits to go live. {}", ref, e.detail());
      database.run(connection -> waiting.add(connection, ref, now, clock.instant()));
    }
  }

  /** Looks whether they still wait. */
  @Scheduled(fixedDelay = "${helpflow.servers.brought-every:5s}")
  void goOn() {
    database
        .run(waiting::all)
        .forEach(
            each -> {
              if (isSettled(each.ref(), each.before())) {
                database.run(connection -> waiting.remove(connection, each.ref()));
              }
            });
  }

  private boolean isSettled(FlowRef ref, OptionalInt before) {
    Actor actor = Actor.trusted("helpflow");
    String reason = "It waited for a server of an older release to stop.";
    try {
      goLive.replace(ref, before, InFlight.PIN, actor, reason, clock.instant());
      LOG.info("{} is live.", ref);
    } catch (ProblemException e) {
      switch (e.code()) {
        case SERVER_TOO_OLD -> {
          return false;
        }
        case LIVE_CHANGED -> LOG.info("{} is not made live: another version is live since.", ref);
        default -> LOG.error("{} cannot go live. {}", ref, e.detail());
      }
    }
    return true;
  }
}
