package dev.helpflow.server.drafts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.server.database.Database;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.wire.Json;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps documents as they are written, right or wrong, and loses nobody's work: who saves says
 * which revision they have seen.
 */
@Singleton
final class Drafts {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
  private static final int MOST = 50;

  private final Database database;
  private final DraftRepository repository;

  Drafts(Database database, DraftRepository repository) {
    this.database = database;
    this.repository = repository;
  }

  /** {@code {"flow", "drafts": […]}}. */
  ObjectNode list(FlowId flow) {
    ObjectNode body = Json.mapper().createObjectNode().put("flow", flow.toString());
    ArrayNode list = body.putArray("drafts");
    database
        .run(connection -> repository.all(connection, flow))
        .forEach(draft -> list.add(draft.json()));
    return body;
  }

  /**
   * A draft with its document.
   *
   * @throws ProblemException {@link ProblemCode#DRAFT_NOT_FOUND}
   */
  DraftRepository.Kept read(FlowId flow, String name) {
    return find(flow, name).orElseThrow(() -> missing(flow, name));
  }

  /**
   * Keeps a document.
   *
   * @param seen the etag of the revision that was changed, or null to begin a draft
   * @throws ProblemException {@link ProblemCode#DRAFT_CHANGED} when there is another
   */
  Draft save(
      FlowId flow, String name, byte[] document, @Nullable String seen, String who, Instant at) {
    if (!NAME.matcher(name).matches()) {
      throw new ProblemException(
          ProblemCode.INVALID_REQUEST,
          "A draft's name has 1 to 64 small letters, digits and hyphens.");
    }
    String text = new String(document, StandardCharsets.UTF_8);
    Optional<Draft> before = find(flow, name).map(DraftRepository.Kept::draft);
    boolean saved;
    if (before.isEmpty()) {
      demand(seen == null, flow, name);
      demandRoom(flow);
      saved = database.run(connection -> repository.insert(connection, flow, name, text, who, at));
    } else {
      demand(before.get().etag().equals(seen), flow, name);
      saved =
          database.run(connection -> repository.update(connection, before.get(), text, who, at));
    }
    demand(saved, flow, name);
    return read(flow, name).draft();
  }

  /** Throws a draft away. */
  void delete(FlowId flow, String name) {
    if (!database.run(connection -> repository.delete(connection, flow, name))) {
      throw missing(flow, name);
    }
  }

  private Optional<DraftRepository.Kept> find(FlowId flow, String name) {
    return database.run(connection -> repository.find(connection, flow, name));
  }

  private void demandRoom(FlowId flow) {
    if (database.run(connection -> repository.all(connection, flow)).size() >= MOST) {
      throw new ProblemException(
          ProblemCode.TOO_MANY_DRAFTS,
          flow + " has " + MOST + " drafts, which is as many as there may be.");
    }
  }

  private static void demand(boolean holds, FlowId flow, String name) {
    if (!holds) {
      throw new ProblemException(
          ProblemCode.DRAFT_CHANGED,
          "The draft "
              + name
              + " of "
              + flow
              + " is not as the header If-Match says, or there is one and the header is missing.");
    }
  }

  private static ProblemException missing(FlowId flow, String name) {
    return new ProblemException(
        ProblemCode.DRAFT_NOT_FOUND, "There is no draft " + name + " of " + flow + ".");
  }
}
