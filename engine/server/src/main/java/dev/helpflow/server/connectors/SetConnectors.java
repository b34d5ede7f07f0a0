package dev.helpflow.server.connectors;

import dev.helpflow.core.issue.Issue;
import dev.helpflow.server.egress.EgressRules;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.settings.SettingRead;
import dev.helpflow.server.settings.Settings;
import dev.helpflow.server.settings.SettingsOf;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.connector.ConnectorOperation;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connectors of files and those that were set over the API, as they are now on every server
 * within a second. A name that is in a file is read there alone.
 */
@Singleton
final class SetConnectors implements Connectors {
  private static final Logger LOG = LoggerFactory.getLogger(SetConnectors.class);

  private final ConnectorFiles files;
  private final ConnectorKind kind;
  private final SettingsOf<Connector> settings;
  private final EgressRules egress;
  private final FrozenCalls calls;

  SetConnectors(
      ConnectorFiles files,
      ConnectorKind kind,
      Settings settings,
      EgressRules egress,
      FrozenCalls calls) {
    this.files = files;
    this.kind = kind;
    this.settings = settings.of(kind);
    this.egress = egress;
    this.calls = calls;
  }

  @Override
  public Collection<Connector> all() {
    Map<String, Connector> all = new TreeMap<>(files.all());
    settings.all().forEach((name, connector) -> all.putIfAbsent(name, placed(connector)));
    return all.values();
  }

  @Override
  public Optional<Connector> connector(String name) {
    Connector inFile = files.all().get(name);
    return inFile == null ? settings.find(name).map(this::placed) : Optional.of(inFile);
  }

  private Connector placed(Connector connector) {
    return settings.isInFile(connector.name())
        ? new Connector(connector.file(), connector.base(), connector.tokenUrl(), true)
        : connector;
  }

  /** {@code {"connector": {…}}}, as it is set now. */
  byte[] read(String name) {
    demandNotInFile(name);
    return settings.read(name);
  }

  /**
   * Sets one, as {@link SettingsOf#set} says; one that requests may not be sent to is refused.
   *
   * @return with warnings of the published versions whose calls it no longer fits
   */
  SettingsOf.Set set(String name, byte[] body, String who, Instant at) {
    demandNotInFile(name);
    Map<String, ConnectorOperation> operations = Map.of();
    if (Json.parse(body) instanceof com.fasterxml.jackson.databind.node.ObjectNode document) {
      document.remove("reason");
      if (kind.read(name, document) instanceof SettingRead.Good<Connector>(Connector connector)) {
        demandReachable(connector);
        operations = connector.file().operations();
      }
    }
    SettingsOf.Set set = settings.set(name, body, who, at);
    // Only now: what is found out for advice may not stand in the way of the change.
    return set.with(calls.warnings(name, operations));
  }

  /** Takes one away, as {@link SettingsOf#remove} says, and logs whose calls fail from now on. */
  void remove(String name, String reason, String who, Instant at) {
    demandNotInFile(name);
    settings.remove(name, reason, who, at);
    calls
        .warnings(name, Map.of())
        .forEach(
            warning -> LOG.warn("The connector {} was taken away. {}", name, warning.message()));
  }

  private void demandReachable(Connector connector) {
    List<Issue> issues =
        Stream.of(
                refusal(connector.base(), "/baseUrl"),
                refusal(connector.tokenUrl(), "/auth/oauth2/tokenUrl"))
            .flatMap(Optional::stream)
            .toList();
    if (!issues.isEmpty()) {
      throw new ProblemException(
          ProblemCode.INVALID_SETTING, "The connector is wrong: " + issues.getFirst().message());
    }
  }

  private Optional<Issue> refusal(@Nullable String address, String pointer) {
    return address == null
        ? Optional.empty()
        : egress
            .refusal(URI.create(address))
            .map(why -> Issue.error("connector/egress", pointer, why));
  }

  private void demandNotInFile(String name) {
    if (files.all().containsKey(name)) {
      throw new ProblemException(
          ProblemCode.SET_IN_FILE,
          "The connector "
              + name
              + " is in a file of the folder of HELPFLOW_CONNECTORS, and is read and changed there.");
    }
  }
}
