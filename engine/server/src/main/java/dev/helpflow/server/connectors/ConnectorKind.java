package dev.helpflow.server.connectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.server.settings.SettingKind;
import dev.helpflow.server.settings.SettingRead;
import dev.helpflow.wire.connector.ConnectorFile;
import dev.helpflow.wire.connector.ConnectorReader;
import io.micronaut.context.env.Environment;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Connectors as settings: the document of a connector file, which need not say its name. */
@Singleton
final class ConnectorKind implements SettingKind<Connector> {
  private static final String NAME = "connector";

  private final ConnectorFiles files;
  private final Environment environment;

  ConnectorKind(ConnectorFiles files, Environment environment) {
    this.files = files;
    this.environment = environment;
  }

  @Override
  public String word() {
    return NAME;
  }

  @Override
  public String plural() {
    return "connectors";
  }

  @Override
  public int most() {
    return 500;
  }

  @Override
  public SettingRead<Connector> read(String name, JsonNode document) {
    List<Issue> issues = new ArrayList<>();
    if (files.all().containsKey(name)) {
      issues.add(
          Issue.error(
              "connector/twice",
              "",
              "A file in the folder of HELPFLOW_CONNECTORS declares the connector "
                  + name
                  + ": keep one of the two."));
    }
    Optional<ConnectorFile> file = ConnectorReader.read(named(name, document), issues);
    if (!document.path(NAME).asText(name).equals(name)) {
      issues.add(
          Issue.error(
              "connector/other-name",
              "/" + NAME,
              "The document is of another connector: leave the name out, or set it under its own."));
    }
    Optional<Connector> connector = file.flatMap(read -> placed(name, read, issues));
    return issues.isEmpty()
        ? new SettingRead.Good<>(connector.orElseThrow())
        : new SettingRead.Bad<>(issues);
  }

  private Optional<Connector> placed(String name, ConnectorFile file, List<Issue> issues) {
    try {
      return Optional.of(
          Connector.of(
              file, text -> Placeholders.fill(text, "The connector " + name, environment), false));
    } catch (ConfigurationException | IllegalArgumentException e) {
      issues.add(Issue.error("connector/base-url", "/baseUrl", String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }

  private static JsonNode named(String name, JsonNode document) {
    return document instanceof ObjectNode object && !object.has(NAME)
        ? object.deepCopy().put(NAME, name)
        : document;
  }
}
