package dev.helpflow.server.effects;

import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;

/** The connector of the journey flow with something more, and servers that have it. */
final class ConnectorDocuments {
  private static final Path PLAIN =
      Path.of("src", "test", "resources", "journey", "connectors", "bank.json");

  /** Work that a server leaves is soon taken over, and sent again. */
  static final Map<String, Object> FAST =
      Map.of(
          "helpflow.sessions.lease", "1s",
          "helpflow.sessions.renew-every", "300ms",
          "helpflow.sessions.recover-every", "100ms",
          "helpflow.sessions.retry-first", "200ms",
          "helpflow.sessions.retry-longest", "400ms");

  private ConnectorDocuments() {}

  static String plain() {
    try {
      return Files.readString(PLAIN);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The plain connector with a property more. */
  static String connector(String property) {
    return plain().replaceFirst("\"operations\"", quoted(property) + ", \"operations\"");
  }

  /** The plain connector with a property more of one operation. */
  static String operation(String name, String property) {
    return plain()
        .replaceFirst("\"" + name + "\": \\{", "\"" + name + "\": {" + quoted(property) + ",");
  }

  private static String quoted(String property) {
    return Matcher.quoteReplacement(property);
  }

  /** A server whose one connector is this, in a file below {@code folder}. */
  static RunningServer server(FakeBank bank, Path folder, String document) {
    try {
      Path connectors = Files.createDirectories(folder.resolve("connectors"));
      Files.writeString(connectors.resolve("bank.json"), document);
      Map<String, Object> properties = new HashMap<>(FAST);
      properties.put("helpflow.connectors", connectors.toString());
      return RunningServer.start(bank, properties);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
