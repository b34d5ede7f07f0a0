package dev.helpflow.server.sharing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.server.audit.AuditLog;
import dev.helpflow.server.database.Database;
import dev.helpflow.server.flows.Actor;
import dev.helpflow.server.flows.LiveDocuments;
import dev.helpflow.server.flows.LiveDocuments.LiveDocument;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.shared.SharedContent;
import dev.helpflow.server.shared.SharedContent.Change;
import dev.helpflow.server.shared.SharedContentRepository;
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
public final class Sharing {
  private final Database database;
  private final SharedContentRepository repository;
  private final LiveDocuments live;
  private final Dependants dependants;
  private final AuditLog audit;

  Sharing(
      Database database,
      SharedContentRepository repository,
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
    SharedContent now = database.run(connection -> repository.newest(connection, namespace));
    ObjectNode body = now.json();
    ArrayNode list = body.putArray("flows");
    for (LiveDocument each : live.takingShared(namespace)) {
      ObjectNode flow =
          list.addObject()
              .put("flow", each.ref().id().toString())
              .put("version", each.ref().version());
      each.document().path("sharedMessages").forEach(flow.putArray("messages")::add);
      add(flow, "fragments", each.document().path("sharedFragments"));
      Change behind = SharedContent.changed(each.document(), now.into(each.document(), now));
      add(flow, "behind", Json.mapper().valueToTree(behind.messages()));
      add(flow, "fragmentsBehind", Json.mapper().valueToTree(behind.fragments()));
    }
    return body;
  }

  private static void add(ObjectNode flow, String property, JsonNode list) {
    if (!list.isEmpty()) {
      flow.set(property, list);
    }
  }

  /**
   * Keeps something else.
   *
   * @throws ProblemException {@link ProblemCode#FLOW_REFUSED} when a live flow would have an error
   *     with it; nothing is changed then. {@link ProblemCode#SHARED_CHANGED} when somebody else has
   *     changed it
   */
  ObjectNode change(String namespace, SharingRequest request, Actor actor, Instant at) {
    SharedContent before = database.run(connection -> repository.newest(connection, namespace));
    ObjectNode messages = request.messages() == null ? before.messages() : request.messages();
    ObjectNode fragments = request.fragments() == null ? before.fragments() : request.fragments();
    boolean isSame = messages.equals(before.messages()) && fragments.equals(before.fragments());
    // Whoever sends the same again, because an answer got lost, has what was expected.
    boolean isExpected =
        request.expect().isEmpty()
            || request.expect().getAsInt() == before.revision()
            || (isSame && request.expect().getAsInt() == before.revision() - 1);
    if (!isExpected) {
      throw changed(before);
    }
    SharedContent after =
        new SharedContent(
            namespace,
            isSame ? before.revision() : before.revision() + 1,
            messages,
            fragments,
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
   * What a namespace keeps in the place of what a folder has; empty when that is the newest, or was
   * never kept.
   */
  public Optional<SharedContent> insteadOf(
      String namespace, ObjectNode messages, ObjectNode fragments) {
    return database.run(
        connection -> {
          SharedContent now = repository.newest(connection, namespace);
          boolean isNewest = now.messages().equals(messages) && now.fragments().equals(fragments);
          return isNewest || !repository.everKept(connection, namespace, messages, fragments)
              ? Optional.empty()
              : Optional.of(now);
        });
  }

  /**
   * Keeps what a folder has, unless it is kept or was before: a change outlives a restart.
   *
   * @return what became of which live flow; missing when there is nothing to do
   * @throws ProblemException as when a person changes it
   */
  public JsonNode load(
      String namespace,
      ObjectNode messages,
      ObjectNode fragments,
      String who,
      String reason,
      Instant at) {
    ObjectNode body = Json.mapper().createObjectNode().put("reason", reason);
    body.set("messages", messages);
    body.set("fragments", fragments);
    SharingRequest request = SharingRequest.read(body);
    try {
      if (!everKept(namespace, messages, fragments)) {
        return change(namespace, request, Actor.trusted(who), at).path("flows");
      }
    } catch (ProblemException e) {
      // Another server that starts at the same time may have been first.
      if (e.code() != ProblemCode.SHARED_CHANGED || !everKept(namespace, messages, fragments)) {
        throw e;
      }
    }
    return MissingNode.getInstance();
  }

  private boolean everKept(String namespace, ObjectNode messages, ObjectNode fragments) {
    return database.run(
        connection -> repository.everKept(connection, namespace, messages, fragments));
  }

  private void keep(SharedContent after) {
    database.transaction(
        connection -> {
          if (!repository.insert(connection, after)) {
            throw changed(repository.newest(connection, after.namespace()));
          }
          audit.add(
              connection,
              after.changedAt(),
              after.changedBy(),
              "content.shared",
              after.namespace(),
              after.reason(),
              Json.mapper().createObjectNode().put("revision", after.revision()).toString());
          return after;
        });
  }

  private static ProblemException changed(SharedContent now) {
    return new ProblemException(
        ProblemCode.SHARED_CHANGED,
        "What "
            + now.namespace()
            + " keeps is of revision "
            + now.revision()
            + ", which is not what was expected.",
        json -> json.writeNumberField("revision", now.revision()));
  }
}
