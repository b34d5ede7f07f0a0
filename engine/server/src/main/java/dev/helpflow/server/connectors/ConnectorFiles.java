package dev.helpflow.server.connectors;

import dev.helpflow.wire.connector.ConnectorFile;
import dev.helpflow.wire.connector.ConnectorReader;
import dev.helpflow.wire.definition.LocatedIssue;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.env.Environment;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The connectors of the folder that {@code HELPFLOW_CONNECTORS} names, one file each. A server
 * whose connectors are wrong does not start.
 */
@Singleton
final class ConnectorFiles {
  private final Map<String, Connector> connectors;

  ConnectorFiles(
      @Value("${helpflow.connectors:}") @Nullable String folder, Environment environment) {
    Map<String, Connector> found = new TreeMap<>();
    if (folder != null && !folder.isBlank()) {
      for (Path file : files(Path.of(folder))) {
        ConnectorFile read = read(file);
        if (found.put(read.name(), connector(read, file, environment)) != null) {
          throw new ConfigurationException(
              "The connector file " + file + " declares " + read.name() + " a second time.");
        }
      }
    }
    this.connectors = Collections.unmodifiableMap(found);
  }

  /** All of them, by name. */
  Map<String, Connector> all() {
    return connectors;
  }

  private static Connector connector(ConnectorFile read, Path file, Environment environment) {
    String where = "The connector file " + file;
    try {
      return Connector.of(read, text -> Placeholders.fill(text, where, environment), true);
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(where + " is wrong: " + e.getMessage(), e);
    }
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
}
