package dev.helpflow.server.sharing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.core.lint.Linter;
import dev.helpflow.server.audit.AuditLog;
import dev.helpflow.server.database.Database;
import dev.helpflow.server.flows.Findings;
import dev.helpflow.server.flows.FlowPublisher;
import dev.helpflow.server.flows.GoLive;
import dev.helpflow.server.flows.InFlight;
import dev.helpflow.server.flows.LiveDocuments;
import dev.helpflow.server.flows.LiveDocuments.LiveDocument;
import dev.helpflow.server.flows.PublishedFlows;
import dev.helpflow.server.messages.SharedMessages;
import dev.helpflow.server.messages.SharedMessagesRepository;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.definition.Decoded;
import dev.helpflow.wire.definition.FlowReader;
import dev.helpflow.wire.definition.LocatedIssue;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Changes what a namespace keeps, and with it the live flows that take it: each is linted with the
 * new texts before anything is kept, then published as its next version, which open sessions
 * follow.
 */
@Singleton
public final class MessageSharing {
  private final Database database;
  private final SharedMessagesRepository repository;
  private final LiveDocuments live;
  private final PublishedFlows flows;
  private final FlowPublisher publisher;
  private final GoLive goLive;
  private final AuditLog audit;

  MessageSharing(
      Database database,
      SharedMessagesRepository repository,
      LiveDocuments live,
      PublishedFlows flows,
      FlowPublisher publisher,
      GoLive goLive,
      AuditLog audit) {
    this.database = database;
    this.repository = repository;
    this.live = live;
    this.flows = flows;
    this.publisher = publisher;
    this.goLive = goLive;
    this.audit = audit;
  }

  /** A live version that gets other texts. */
  private record Dependant(LiveDocument from, ObjectNode document, List<String> keys) {
    ObjectNode json() {
      ObjectNode json =
          Json.mapper()
              .createObjectNode()
              .put("flow", from.ref().id().toString())
              .put("from", from.ref().version());
      keys.forEach(json.putArray("messages")::add);
      if (from.obstacle() != null) {
        json.put("why", from.obstacle());
      }
      return json;
    }
  }

  /** What a namespace keeps, and the live flows that take it: {@code "flows": [{"flow", …}]}. */
  ObjectNode read(String namespace) {
    SharedMessages now = database.run(connection -> repository.newest(connection, namespace));
    ObjectNode body = now.json();
    ArrayNode list = body.putArray("flows");
    for (LiveDocument each : live.takingTexts(namespace)) {
      ObjectNode flow =
          list.addObject()
              .put("flow", each.ref().id().toString())
              .put("version", each.ref().version());
      each.document().path("sharedMessages").forEach(flow.putArray("messages")::add);
      List<String> behind = changed(each.document(), now.into(each.document(), now));
      if (!behind.isEmpty()) {
        behind.forEach(flow.putArray("behind")::add);
      }
    }
    return body;
  }

  /**
   * Keeps other texts.
   *
   * @throws ProblemException {@link ProblemCode#FLOW_REFUSED} when a live flow would have an error
   *     with them; nothing is changed then. {@link ProblemCode#MESSAGES_CHANGED} when somebody else
   *     has changed them
   */
  ObjectNode change(String namespace, MessagesRequest request, String who, Instant at) {
    SharedMessages before = database.run(connection -> repository.newest(connection, namespace));
    boolean isSame = request.messages().equals(before.messages());
    // Whoever sends the same again, because an answer got lost, has what was expected.
    boolean isExpected =
        request.expect().isEmpty()
            || request.expect().getAsInt() == before.revision()
            || (isSame && request.expect().getAsInt() == before.revision() - 1);
    if (!isExpected) {
      throw changed(before);
    }
    SharedMessages after =
        new SharedMessages(
            namespace,
            isSame ? before.revision() : before.revision() + 1,
            request.messages(),
            request.reason(),
            at,
            who);
    List<Dependant> dependants = dependants(namespace, before, after);
    demandNoErrors(dependants);
    ObjectNode body =
        Json.mapper()
            .createObjectNode()
            .put("namespace", namespace)
            .put("revision", after.revision());
    ArrayNode list = body.putArray("flows");
    if (request.dryRun()) {
      dependants.forEach(each -> list.add(each.json()));
      return body;
    }
    if (!isSame) {
      keep(after);
    }
    dependants.forEach(each -> list.add(publish(each, after, who, at)));
    return body;
  }

  /**
   * What a namespace keeps in the place of texts of a folder; empty when these are the newest, or
   * were never kept.
   */
  public Optional<SharedMessages> insteadOf(String namespace, ObjectNode texts) {
    return database.run(
        connection -> {
          SharedMessages now = repository.newest(connection, namespace);
          return now.messages().equals(texts) || !repository.everKept(connection, namespace, texts)
              ? Optional.empty()
              : Optional.of(now);
        });
  }

  /**
   * Keeps the texts of a folder, unless they are kept or were before: a change outlives a restart.
   *
   * @throws ProblemException as when a person changes them
   */
  public void load(String namespace, ObjectNode texts, String who, String reason, Instant at) {
    ObjectNode body = Json.mapper().createObjectNode().put("reason", reason);
    body.set("messages", texts);
    MessagesRequest request = MessagesRequest.read(body);
    try {
      if (!everKept(namespace, texts)) {
        change(namespace, request, who, at);
      }
    } catch (ProblemException e) {
      // Another server that starts at the same time may have been first.
      if (e.code() != ProblemCode.MESSAGES_CHANGED || !everKept(namespace, texts)) {
        throw e;
      }
    }
  }

  private boolean everKept(String namespace, ObjectNode texts) {
    return database.run(connection -> repository.everKept(connection, namespace, texts));
  }

  private List<Dependant> dependants(
      String namespace, SharedMessages before, SharedMessages after) {
    List<Dependant> dependants = new ArrayList<>();
    for (LiveDocument each : live.takingTexts(namespace)) {
      ObjectNode document = after.into(each.document(), before);
      List<String> keys = changed(each.document(), document);
      if (!keys.isEmpty()) {
        dependants.add(new Dependant(each, document, keys));
      }
    }
    return dependants;
  }

  /** The keys of the messages that two documents have different texts of. */
  private static List<String> changed(JsonNode one, JsonNode other) {
    TreeSet<String> keys = new TreeSet<>();
    for (JsonNode key : one.path("sharedMessages")) {
      for (JsonNode locale : one.path("locales")) {
        JsonNode was = one.path("messages").path(locale.asText()).path(key.asText());
        JsonNode is = other.path("messages").path(locale.asText()).path(key.asText());
        if (!was.equals(is)) {
          keys.add(key.asText());
        }
      }
    }
    return List.copyOf(keys);
  }

  private void demandNoErrors(List<Dependant> dependants) {
    List<LocatedIssue> errors = new ArrayList<>();
    for (Dependant each : dependants) {
      List<Issue> known = lint(each.from().document());
      for (Issue issue : lint(each.document())) {
        if (issue.severity() == Issue.Severity.ERROR && !known.contains(issue)) {
          errors.add(
              new LocatedIssue(
                  Issue.error(
                      issue.code(),
                      "",
                      "The live flow "
                          + each.from().ref()
                          + " takes these messages and would have an error at \""
                          + issue.pointer()
                          + "\": "
                          + issue.message()),
                  null,
                  1,
                  1));
        }
      }
    }
    if (!errors.isEmpty()) {
      throw FlowPublisher.refused("The messages cannot be changed: ", new Findings(errors));
    }
  }

  /** As it is: what is missing is not taken from what the namespace keeps now. */
  private List<Issue> lint(JsonNode document) {
    return switch (FlowReader.decode(Json.write(document))) {
      case Decoded.Good good -> Linter.lint(good.flow(), flows.declarations());
      case Decoded.Bad bad -> bad.issues().stream().map(LocatedIssue::issue).toList();
    };
  }

  private void keep(SharedMessages after) {
    database.transaction(
        connection -> {
          if (!repository.insert(connection, after)) {
            throw changed(repository.newest(connection, after.namespace()));
          }
          audit.add(
              connection,
              after.changedAt(),
              after.changedBy(),
              "messages.shared",
              after.namespace(),
              after.reason(),
              Json.mapper().createObjectNode().put("revision", after.revision()).toString());
          return after;
        });
  }

  private static ProblemException changed(SharedMessages now) {
    return new ProblemException(
        ProblemCode.MESSAGES_CHANGED,
        "The messages of "
            + now.namespace()
            + " are of revision "
            + now.revision()
            + ", which is not what was expected.",
        json -> json.writeNumberField("revision", now.revision()));
  }

  /**
   * The next version of a flow, live where it can be. One that cannot go live keeps no other from
   * it, and is told with the reason.
   */
  private ObjectNode publish(Dependant each, SharedMessages after, String who, Instant at) {
    ObjectNode json = each.json();
    String reason =
        "Messages of the namespace, revision " + after.revision() + ": " + after.reason();
    try {
      FlowPublisher.Published published =
          publisher.publish(each.from().ref().id(), Json.write(each.document()), who, reason, at);
      json.put("version", published.ref().version());
      if (each.from().obstacle() != null) {
        return json.put("live", false);
      }
      // Sessions that are yet to be reconciled stay so.
      InFlight inFlight =
          each.from().inFlight() == InFlight.RECONCILE ? InFlight.RECONCILE : InFlight.FOLLOW;
      goLive.replace(published.ref(), each.from().ref().version(), inFlight, who, reason, at);
      return json.put("live", true);
    } catch (ProblemException e) {
      return json.put("live", false).put("why", e.detail());
    }
  }
}
