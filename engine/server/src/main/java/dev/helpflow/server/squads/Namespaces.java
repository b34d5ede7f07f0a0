package dev.helpflow.server.squads;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.server.audit.AuditLog;
import dev.helpflow.server.database.Database;
import dev.helpflow.server.flows.Actor;
import dev.helpflow.server.flows.Approvals;
import dev.helpflow.server.flows.Owners;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.security.Caller;
import dev.helpflow.server.security.Role;
import dev.helpflow.wire.Json;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Whose namespaces are, and which want a second pair of eyes. One that nobody has registered is
 * open to all whose identity has it.
 */
@Singleton
final class Namespaces implements Approvals, Owners {
  private static final int NEWEST = 200;
  private static final String ALL = "*";

  private final Database database;
  private final NamespaceRepository repository;
  private final AuditLog audit;

  Namespaces(Database database, NamespaceRepository repository, AuditLog audit) {
    this.database = database;
    this.repository = repository;
    this.audit = audit;
  }

  @Override
  public void demand(Connection connection, FlowRef version, String author, Actor actor)
      throws SQLException {
    boolean wanted =
        repository
            .find(connection, version.id().namespace())
            .filter(Namespace::approval)
            .isPresent();
    if (wanted && author.equals(actor.subject())) {
      throw new ProblemException(
          ProblemCode.SECOND_PAIR_OF_EYES,
          author
              + " published "
              + version
              + ", and in the namespace "
              + version.id().namespace()
              + " somebody else makes a version live.");
    }
    if (wanted && !actor.mayApprove()) {
      throw new ProblemException(
          ProblemCode.SECOND_PAIR_OF_EYES,
          "In the namespace "
              + version.id().namespace()
              + " an approver makes live what was never live, and "
              + actor.subject()
              + " is none.");
    }
  }

  List<Namespace> all() {
    return database.run(repository::all);
  }

  /**
   * What was done to a namespace and its flows: {@code {"namespace", "history": [{"action",
   * "subject", "at", "who", "reason", "detail"}]}}, newest first, 200 at most.
   */
  ObjectNode history(String name) {
    List<AuditLog.Line> lines =
        database.run(connection -> audit.ofNamespace(connection, name, NEWEST));
    ObjectNode body = Json.mapper().createObjectNode().put("namespace", name);
    ArrayNode history = body.putArray("history");
    lines.forEach(line -> history.add(line.json().put("subject", line.subject())));
    return body;
  }

  Optional<Namespace> find(String name) {
    return database.run(connection -> repository.find(connection, name));
  }

  @Override
  public void demand(Caller caller, String namespace) {
    // An identity that names the namespace was given it by whoever gives out identities, and who
    // approves need not own.
    boolean isGiven =
        caller.is(Role.ADMIN)
            || caller.is(Role.APPROVER)
            || caller.namespaces().contains(namespace);
    Optional<Namespace> registered = isGiven ? Optional.empty() : find(namespace);
    if (registered.isPresent() && !registered.get().owners().contains(caller.subject())) {
      throw forbidden(
          "Flows of the namespace "
              + namespace
              + " are changed by its owners: "
              + String.join(", ", registered.get().owners())
              + ".");
    }
  }

  /** Whether a subject is named as an owner of a namespace. */
  boolean answersFor(String subject, String name) {
    return find(name).map(found -> found.owners().contains(subject)).orElse(false);
  }

  /**
   * Whether a caller answers for a namespace; all do for one that nobody has registered, and admins
   * alone for all of them.
   */
  boolean isOwner(Caller caller, String name) {
    return caller.is(Role.ADMIN)
        || (!name.equals(ALL)
            && find(name).map(found -> found.owners().contains(caller.subject())).orElse(true));
  }

  private static void demandMay(Optional<Namespace> before, Namespace after, Caller caller) {
    String name = after.name();
    if (caller.machine()) {
      throw forbidden("Namespaces are changed by people, and not by a token of this server.");
    }
    if (caller.is(Role.ADMIN)) {
      return;
    }
    if (before.isEmpty()) {
      throw forbidden("Namespaces are registered by an admin.");
    }
    if (!before.get().owners().contains(caller.subject()) || !caller.mayChange(name)) {
      throw forbidden("The namespace " + name + " is changed by its owners or an admin.");
    }
    boolean loosens = !after.approval() || !after.owners().equals(before.get().owners());
    if (before.get().approval() && loosens) {
      throw forbidden(
          "While "
              + name
              + " wants a second pair of eyes, its owners and that are changed by an admin alone.");
    }
  }

  private static ProblemException forbidden(String detail) {
    return new ProblemException(ProblemCode.FORBIDDEN, detail);
  }

  /**
   * Registers a namespace, or changes what is registered; whether it is new.
   *
   * @throws ProblemException {@link ProblemCode#FORBIDDEN}
   */
  boolean put(Namespace namespace, Caller caller) {
    return database.transaction(
        connection -> {
          Optional<Namespace> before = repository.find(connection, namespace.name());
          demandMay(before, namespace, caller);
          repository.put(connection, namespace);
          audit.add(
              connection,
              namespace.changedAt(),
              namespace.changedBy(),
              "namespace.set",
              namespace.name(),
              namespace.reason(),
              namespace.json().toString());
          return before.isEmpty();
        });
  }
}
