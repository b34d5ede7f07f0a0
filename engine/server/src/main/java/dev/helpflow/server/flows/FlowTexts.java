package dev.helpflow.server.flows;

import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.server.database.Database;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import jakarta.inject.Singleton;

/** The documents of published versions, as they were published. */
@Singleton
public final class FlowTexts {
  private final Database database;
  private final FlowRepository repository;

  FlowTexts(Database database, FlowRepository repository) {
    this.database = database;
    this.repository = repository;
  }

  /**
   * The document of a version.
   *
   * @throws ProblemException {@link ProblemCode#VERSION_NOT_FOUND}
   */
  public String document(FlowRef ref) {
    return database
        .run(connection -> repository.stored(connection, ref))
        .map(VersionRow.Stored::document)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemCode.VERSION_NOT_FOUND, "There is no version " + ref + "."));
  }
}
