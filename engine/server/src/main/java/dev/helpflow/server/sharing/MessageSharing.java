package dev.helpflow.server.sharing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.server.audit.AuditLog;
import dev.helpflow.server.database.Database;
import dev.helpflow.server.flows.Actor;
import dev.helpflow.server.flows.LiveDocuments;
import dev.helpflow.server.flows.LiveDocuments.LiveDocument;
import dev.helpflow.server.messages.SharedMessages;
import dev.helpflow.server.messages.SharedMessagesRepository;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.wire.Json;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Changes what a namespace keeps, and with it the live flows that take it: each is linted with the
 * new texts before anything is kept, and brought along then.
 */
@Singleton
public final class MessageSharing {
  private final Database database;
  private final SharedMessagesRepository repository;
  private final LiveDocuments live;
  private final Dependants dependants;
  private final AuditLog audit;

  MessageSharing(
      Database database,
      SharedMessagesRepository repository,
      LiveDocuments live,
      Dependants dependants,
      AuditLog audit) {
    this.database = database;
    this.repository = repository;
    this.live = live;
    this.dependants = dependants;
    this.audit = audit;
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
      List<String> behind = SharedMessages.changed(each.document(), now.into(each.document(), now));
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
  ObjectNode change(String namespace, MessagesRequest request, Actor actor, Instant at) {
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
            actor.subject());
    List<Dependant> dependants = this.dependants.of(before, after);
    this.dependants.demandNoErrors(dependants);
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
    list.addAll(this.dependants.bringAlong(namespace, actor, at));
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
        change(namespace, request, Actor.trusted(who), at);
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
}
