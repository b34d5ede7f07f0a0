package dev.helpflow.server.effects;

import dev.helpflow.server.connectors.Connector;
import dev.helpflow.server.connectors.Connectors;
import dev.helpflow.server.egress.OutboundRequest;
import dev.helpflow.server.egress.OutboundResult;
import dev.helpflow.server.proofs.ProofException;
import dev.helpflow.server.proofs.Proofs;
import dev.helpflow.wire.connector.ConnectorRules;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;

/** Asks connectors how they are, where they say what to ask. Safe for use by many threads. */
@Singleton
final class Probes {
  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final int LONGEST_ANSWER = 64 * 1024;

  private final Connectors connectors;
  private final Proofs proofs;
  private final Clock clock;
  private final ExecutorService threads;
  private final Map<String, Probe> last = new ConcurrentHashMap<>();
  private final Set<String> asking = ConcurrentHashMap.newKeySet();

  Probes(
      Connectors connectors,
      Proofs proofs,
      Clock clock,
      @Named(TaskExecutors.VIRTUAL) ExecutorService threads) {
    this.connectors = connectors;
    this.proofs = proofs;
    this.clock = clock;
    this.threads = threads;
  }

  /**
   * What a connector said.
   *
   * @param detail a whole sentence
   */
  record Probe(Instant at, boolean well, String detail) {}

  /** What the connector said last; empty when it was not asked. */
  Optional<Probe> last(Connector connector) {
    return connector.file().rules().health() == null
        ? Optional.empty()
        : Optional.ofNullable(last.get(connector.name()));
  }

  /** Asks those whose time has come, each in a thread of its own. */
  @Scheduled(fixedDelay = "${helpflow.connector-probes.look-every:1s}")
  void ask() {
    for (Connector connector : connectors.all()) {
      ConnectorRules.Health health = connector.file().rules().health();
      if (health != null && isDue(connector, health) && asking.add(connector.name())) {
        threads.execute(
            () -> {
              try {
                last.put(connector.name(), ask(connector, health));
              } finally {
                asking.remove(connector.name());
              }
            });
      }
    }
  }

  private boolean isDue(Connector connector, ConnectorRules.Health health) {
    Probe before = last.get(connector.name());
    return before == null || !clock.instant().isBefore(before.at().plus(health.every()));
  }

  private Probe ask(Connector connector, ConnectorRules.Health health) {
    OutboundRequest request =
        new OutboundRequest(
            "GET",
            URI.create(connector.base() + health.path()),
            Map.of("Accept", "*/*"),
            new byte[0],
            LONGEST,
            LONGEST_ANSWER,
            connector.isInFile());
    try {
      OutboundResult result = proofs.channel(connector).send(proofs.prove(connector, request));
      return switch (result) {
        case OutboundResult.Answered(int status, var headers, byte[] body) ->
            new Probe(
                clock.instant(), status / 100 == 2, "It answered with status " + status + ".");
        case OutboundResult.NotSent(var failure, String why) ->
            new Probe(clock.instant(), false, why);
        case OutboundResult.Broken(var failure, String why) ->
            new Probe(clock.instant(), false, why);
      };
    } catch (ProofException e) {
      return new Probe(clock.instant(), false, String.valueOf(e.getMessage()));
    }
  }
}
