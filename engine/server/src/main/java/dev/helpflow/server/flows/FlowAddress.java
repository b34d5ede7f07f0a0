package dev.helpflow.server.flows;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.server.database.Database;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.security.Caller;
import jakarta.inject.Singleton;

/** Finds what the address of a request names. */
@Singleton
public final class FlowAddress {
  private static final String ANY = "any";

  private final Database database;
  private final FlowRepository repository;
  private final FlowVersions versions;
  private final Owners owners;

  FlowAddress(Database database, FlowRepository repository, FlowVersions versions, Owners owners) {
    this.database = database;
    this.repository = repository;
    this.versions = versions;
    this.owners = owners;
  }

  /** A flow by its address, which need not be there. */
  public FlowId named(String namespace, String name) {
    return FlowController.id(namespace, name);
  }

  /**
   * A flow, which need not be there, that a caller may change.
   *
   * @throws ProblemException {@link ProblemCode#FORBIDDEN}
   */
  public FlowId mine(String namespace, String name, Caller caller) {
    FlowId id = FlowController.mine(namespace, name, caller);
    owners.demand(caller, namespace);
    return id;
  }

  /**
   * A namespace, of which there need not be flows.
   *
   * @throws ProblemException {@link ProblemCode#FLOW_NOT_FOUND} when none can be called so
   */
  public String namespace(String namespace) {
    return FlowController.id(namespace, ANY).namespace();
  }

  /**
   * A namespace whose flows a caller may change.
   *
   * @throws ProblemException {@link ProblemCode#FORBIDDEN}
   */
  public String myNamespace(String namespace, Caller caller) {
    return mine(namespace, ANY, caller).namespace();
  }

  /**
   * A flow that there is.
   *
   * @throws ProblemException {@link ProblemCode#FLOW_NOT_FOUND}
   */
  public FlowId known(String namespace, String name) {
    FlowId id = FlowController.id(namespace, name);
    if (database.run(connection -> repository.versions(connection, id)).isEmpty()) {
      throw new ProblemException(ProblemCode.FLOW_NOT_FOUND, "There is no flow " + id + ".");
    }
    return id;
  }

  /**
   * A version that there is.
   *
   * @throws ProblemException {@link ProblemCode#VERSION_NOT_FOUND}
   */
  public FlowRef published(String namespace, String name, int version) {
    FlowRef ref = new FlowRef(FlowController.id(namespace, name), version);
    if (versions.find(ref).isEmpty()) {
      throw new ProblemException(ProblemCode.VERSION_NOT_FOUND, "There is no version " + ref + ".");
    }
    return ref;
  }
}
