package dev.helpflow.server.connectors;

import dev.helpflow.wire.connector.ConnectorFile;
import dev.helpflow.wire.connector.ConnectorOperation;
import dev.helpflow.wire.connector.ConnectorReader;
import dev.helpflow.wire.definition.LocatedIssue;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.env.Environment;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The connectors of a folder of files, one file each. A server whose connectors are wrong does not
 * start.
 */
@Singleton
final class ConnectorFiles implements Connectors {
  private final Map<String, ConnectedOperation> operations;

  ConnectorFiles(
      @Value("${helpflow.connectors:}") @Nullable String folder, Environment environment) {
    Map<String, ConnectedOperation> found = new TreeMap<>();
    if (folder != null && !folder.isBlank()) {
      for (Path file : files(Path.of(folder))) {
        connect(read(file), file, environment, found);
      }
    }
    this.operations = Collections.unmodifiableMap(found);
  }

  @Override
  public Optional<ConnectedOperation> operation(String connector, String operation) {
    return Optional.ofNullable(operations.get(key(connector, operation)));
  }

  @Override
  public Collection<ConnectedOperation> operations() {
    return operations.values();
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new ConfigurationException(
          "HELPFLOW_CONNECTORS names the folder "
              + folder.toAbsolutePath()
              + ", which cannot be read.",
          e);
    }
  }

  private static ConnectorFile read(Path file) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new ConfigurationException("The connector file " + file + " cannot be read.", e);
    }
    return switch (ConnectorReader.read(bytes)) {
      case ConnectorReader.Read.Good good -> good.file();
      case ConnectorReader.Read.Bad bad ->
          throw new ConfigurationException(
              "The connector file "
                  + file
                  + " is wrong: "
                  + bad.issues().stream()
                      .map(issue -> describe(file, issue))
                      .collect(Collectors.joining(" ")));
    };
  }

  private static String describe(Path file, LocatedIssue issue) {
    return file.getFileName() + ":" + issue.place() + " " + issue.issue().message();
  }

  private static void connect(
      ConnectorFile connector,
      Path file,
      Environment environment,
      Map<String, ConnectedOperation> found) {
    String base = Placeholders.fill(connector.baseUrl(), file, environment);
    for (ConnectorOperation operation : connector.operations().values()) {
      ConnectedOperation connected =
          new ConnectedOperation(
              operation.operation(), URI.create(base + operation.path()), operation.timeout());
      String key = key(connector.name(), operation.operation().name());
      if (found.put(key, connected) != null) {
        throw new ConfigurationException(
            "The connector file " + file + " declares " + key + " a second time.");
      }
    }
  }

  private static String key(String connector, String operation) {
    return connector + "." + operation;
  }
}
