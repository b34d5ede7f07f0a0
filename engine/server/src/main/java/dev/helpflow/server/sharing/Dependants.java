package dev.helpflow.server.sharing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.core.lint.Linter;
import dev.helpflow.server.database.Database;
import dev.helpflow.server.flows.Actor;
import dev.helpflow.server.flows.Findings;
import dev.helpflow.server.flows.FlowPublisher;
import dev.helpflow.server.flows.GoLive;
import dev.helpflow.server.flows.InFlight;
import dev.helpflow.server.flows.Live;
import dev.helpflow.server.flows.LiveDocuments;
import dev.helpflow.server.flows.LiveDocuments.LiveDocument;
import dev.helpflow.server.flows.PublishedFlows;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.shared.SharedContent;
import dev.helpflow.server.shared.SharedContent.Change;
import dev.helpflow.server.shared.SharedContentRepository;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.definition.Decoded;
import dev.helpflow.wire.definition.FlowReader;
import dev.helpflow.wire.definition.LocatedIssue;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The live flows that take something from their namespace, and how they come to have the newest.
 */
@Singleton
final class Dependants {
  private final Database database;
  private final SharedContentRepository repository;
  private final LiveDocuments live;
  private final PublishedFlows flows;
  private final FlowPublisher publisher;
  private final GoLive goLive;

  Dependants(
      Database database,
      SharedContentRepository repository,
      LiveDocuments live,
      PublishedFlows flows,
      FlowPublisher publisher,
      GoLive goLive) {
    this.database = database;
    this.repository = repository;
    this.live = live;
    this.flows = flows;
    this.publisher = publisher;
    this.goLive = goLive;
  }

  /**
   * Those that a change gives something else.
   *
   * @param before what their namespace kept until then
   */
  List<Dependant> of(SharedContent before, SharedContent after) {
    List<Dependant> dependants = new ArrayList<>();
    for (LiveDocument each : live.takingShared(after.namespace())) {
      ObjectNode document = after.into(each.document(), before);
      Change change = SharedContent.changed(each.document(), document);
      if (!change.isNone()) {
        dependants.add(new Dependant(each, document, change));
      }
    }
    return dependants;
  }

  /**
   * Demands that none would have an error that it does not have now.
   *
   * @throws ProblemException {@link ProblemCode#FLOW_REFUSED} naming all of them
   */
  void demandNoErrors(List<Dependant> dependants) {
    List<Findings.Told> errors = new ArrayList<>();
    for (Dependant each : dependants) {
      List<Issue> then = errors(each.document());
      if (!then.isEmpty()) {
        Set<String> now =
            errors(each.from().document()).stream()
                .map(Dependants::said)
                .collect(Collectors.toSet());
        then.stream()
            .filter(issue -> !now.contains(said(issue)))
            .forEach(issue -> errors.add(Findings.Told.of(each.ref(), issue)));
      }
    }
    if (!errors.isEmpty()) {
      throw FlowPublisher.refused("This cannot be shared: ", new Findings(errors));
    }
  }

  /** What tells an error from others: where it stands may move in a fragment. */
  private static String said(Issue issue) {
    return issue.code() + ' ' + issue.message();
  }

  /** As it is: what is missing is not taken from what the namespace keeps now. */
  private List<Issue> errors(JsonNode document) {
    List<Issue> issues =
        switch (FlowReader.decode(Json.write(document))) {
          case Decoded.Good good ->
              good.origins().ofAll(Linter.lint(good.flow(), flows.declarations()));
          case Decoded.Bad bad -> bad.issues().stream().map(LocatedIssue::issue).toList();
        };
    return issues.stream().filter(issue -> issue.severity() == Issue.Severity.ERROR).toList();
  }

  /**
   * Publishes each that has something else than its namespace keeps as its next version, which open
   * sessions follow, until none is behind but those that cannot go live: what became of each.
   *
   * <p>Whoever keeps something looks after that whether a flow is behind, and so does whoever has
   * made one live. However two changes come upon each other, the later of the two sees what both
   * did.
   */
  Collection<ObjectNode> bringAlong(String namespace, Actor actor, Instant at) {
    Map<FlowRef, ObjectNode> told = new LinkedHashMap<>();
    Map<FlowId, FlowRef> overtaken = new HashMap<>();
    Set<Attempt> tried = new HashSet<>();
    while (true) {
      SharedContent newest = database.run(connection -> repository.newest(connection, namespace));
      List<Dependant> behind = of(newest, newest);
      List<Dependant> untried =
          behind.stream()
              .filter(each -> tried.add(new Attempt(each.ref(), newest.revision())))
              .toList();
      if (untried.isEmpty()) {
        behind.forEach(each -> overtaken.remove(each.ref().id()));
        overtaken.forEach((id, from) -> tellWhatIsLive(told.get(from), id));
        return told.values();
      }
      for (Dependant each : untried) {
        FlowRef before = overtaken.remove(each.ref().id());
        if (before != null) {
          told.remove(before);
        }
        // What this change itself made live for a moment is not told as live.
        told.values().removeIf(row -> isOf(row, each.ref()));
        ObjectNode json = each.json();
        told.put(each.ref(), json);
        if (publish(each, newest, json, actor, at) == Outcome.OVERTAKEN) {
          overtaken.put(each.ref().id(), each.ref());
        }
      }
    }
  }

  /** Whether a row tells that this version went live. */
  private static boolean isOf(ObjectNode row, FlowRef made) {
    return row.path("flow").asText().equals(made.id().toString())
        && row.path("version").asInt() == made.version();
  }

  /** No version is given the same twice, so that this comes to an end. */
  private record Attempt(FlowRef from, int revision) {}

  private enum Outcome {
    /** It is as it is told. */
    SETTLED,
    /** Another version went live meanwhile. */
    OVERTAKEN
  }

  /** Another change has brought the flow along, or it is not live any more. */
  private void tellWhatIsLive(@Nullable ObjectNode json, FlowId id) {
    Optional<Live> now = flows.policy(id);
    if (json != null && now.isPresent()) {
      json.put("version", now.get().ref().version()).put("live", true).remove("why");
    }
  }

  /** One that cannot go live keeps no other from it, and is told with the reason. */
  private Outcome publish(
      Dependant each, SharedContent newest, ObjectNode json, Actor actor, Instant at) {
    String reason =
        "What the namespace keeps, revision " + newest.revision() + ": " + newest.reason();
    try {
      FlowPublisher.Published published =
          publisher.publish(
              each.ref().id(), Json.write(each.document()), actor.subject(), reason, at);
      json.put("version", published.ref().version());
      if (each.from().obstacle() != null) {
        json.put("live", false);
        return Outcome.SETTLED;
      }
      if (published.ref().equals(each.ref())) {
        json.put("live", true);
        return Outcome.SETTLED;
      }
      // Sessions that are yet to be reconciled stay so.
      InFlight inFlight =
          each.from().inFlight() == InFlight.RECONCILE ? InFlight.RECONCILE : InFlight.FOLLOW;
      OptionalInt expected = OptionalInt.of(each.ref().version());
      goLive.replace(published.ref(), expected, inFlight, actor, reason, at);
      json.put("live", true);
      return Outcome.SETTLED;
    } catch (ProblemException e) {
      json.put("live", false).put("why", e.detail());
      return e.code() == ProblemCode.LIVE_CHANGED ? Outcome.OVERTAKEN : Outcome.SETTLED;
    }
  }
}
