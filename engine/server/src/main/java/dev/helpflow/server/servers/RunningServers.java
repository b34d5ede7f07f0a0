package dev.helpflow.server.servers;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.server.database.Database;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.wire.catalogue.LoadedCatalogue;
import dev.helpflow.wire.definition.migration.Specs;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The servers that run on the database, this one among them, and what they know. While servers are
 * replaced one after another, older and newer ones run at once; what only the newer ones can serve
 * does not go live until then.
 */
@Singleton
public class RunningServers {
  private static final Logger LOG = LoggerFactory.getLogger(RunningServers.class);

  /** A server says every two seconds that it runs; one that missed ten of these does not. */
  private static final int SECONDS = 20;

  private final ServerRepository repository;
  private final Database database;
  private final LoadedCatalogue catalogue;
  private final String id = UUID.randomUUID().toString();
  private volatile boolean stops;

  RunningServers(ServerRepository repository, Database database, LoadedCatalogue catalogue) {
    this.repository = repository;
    this.database = database;
    this.catalogue = catalogue;
  }

  /** Says that this one runs. */
  @Scheduled(fixedDelay = "${helpflow.servers.seen-every:2s}")
  void seen() {
    if (stops) {
      return;
    }
    database.run(
        connection ->
            repository.seen(connection, id, Specs.NEWEST, catalogue.catalogue().release()));
  }

  @Scheduled(fixedDelay = "1h", initialDelay = "3m")
  void forgetThoseThatWereKilled() {
    database.run(repository::forget);
  }

  /** It is forgotten after {@value #SECONDS} seconds anyway. */
  @PreDestroy
  void gone() {
    stops = true;
    try {
      database.run(connection -> repository.gone(connection, id));
    } catch (RuntimeException e) {
      LOG.debug("The database does not take it that this server stops.", e);
    }
  }

  /**
   * Demands that each that can serve what is live now can serve a version: that it reads the spec
   * that the version is written in, and has the catalogue release that it was published with.
   *
   * @param flow the flow that goes live
   * @param version its version, or one of another flow that it runs
   * @throws ProblemException {@link ProblemCode#SERVER_TOO_OLD} when one cannot
   */
  public void demandAllKnow(Connection connection, FlowId flow, FlowRef version)
      throws SQLException {
    Optional<ServerRepository.Behind> behind =
        repository.behind(connection, flow, version, SECONDS);
    if (behind.isPresent()) {
      ServerRepository.Behind server = behind.get();
      throw new ProblemException(
          ProblemCode.SERVER_TOO_OLD,
          "A server that runs here reads specs up to %d and has release %d of the catalogue, and %s needs spec %d and release %d."
              .formatted(
                  server.spec(),
                  server.release(),
                  version,
                  server.neededSpec(),
                  server.neededRelease()));
    }
  }
}
