package dev.helpflow.server.files;

import dev.helpflow.server.database.Database;
import dev.helpflow.server.database.DatabaseServer;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes what files need of the configuration. With the embedded database all of it has a default;
 * with an external one, key and scanner are the operator's to choose, both or none: with none, no
 * files are taken.
 */
@Factory
final class FileFactory {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration SCAN = Duration.ofSeconds(60);
  private static final int CLAMAV_PORT = 3310;

  /** Whether this server takes files. */
  record Taking(boolean files) {}

  // These three with the context, so that a server with a wrong setting does not start.

  @Context
  Taking taking(FileSettings settings, DatabaseServer database) {
    boolean key = isSet(settings.key());
    boolean scanner = isSet(settings.scanner());
    if (!database.embedded() && key != scanner) {
      throw new ConfigurationException(
          (key ? "HELPFLOW_FILES_KEY" : "HELPFLOW_FILES_SCANNER")
              + " is set without "
              + (key ? "HELPFLOW_FILES_SCANNER" : "HELPFLOW_FILES_KEY")
              + ". To take files with an external database, set both: the key that they are sealed"
              + " with, and clamav://host:3310 or, knowingly, none.");
    }
    return new Taking(database.embedded() || key);
  }

  @Context
  CipherSource cipher(
      FileSettings settings, DatabaseServer database, @Value("${helpflow.data}") String folder) {
    String key = settings.key();
    if (key != null && !key.isBlank()) {
      FileCipher cipher = new FileCipher(FileKeys.configured(key, settings.oldKeys()));
      return new CipherSource(() -> cipher);
    }
    return new CipherSource(
        () -> {
          if (!database.embedded()) {
            throw new IllegalStateException("A server that takes no files has no key for them.");
          }
          return new FileCipher(List.of(FileKeys.ofFolder(Path.of(folder))));
        });
  }

  @Context
  VirusScanner scanner(FileSettings settings) {
    String named = settings.scanner();
    if (named == null || named.isBlank() || named.equals("none")) {
      return new NoScanner();
    }
    try {
      URI address = new URI(named);
      if ("clamav".equals(address.getScheme()) && address.getHost() != null) {
        int port = address.getPort() < 0 ? CLAMAV_PORT : address.getPort();
        return new ClamAvScanner(address.getHost(), port, CONNECT, SCAN);
      }
    } catch (URISyntaxException e) {
      // Said below.
    }
    throw new ConfigurationException(
        "HELPFLOW_FILES_SCANNER must be clamav://host:3310 or none, and is neither.");
  }

  @Singleton
  FileStore store(Database database, CipherSource cipher) {
    return new JdbcFileStore(database, cipher);
  }

  private static boolean isSet(@Nullable String text) {
    return text != null && !text.isBlank();
  }
}
