package dev.helpflow.server.secrets;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Looks secrets up each time they are needed, so that one that is rotated is in use at once. Safe
 * for use by many threads.
 */
@Singleton
public final class Secrets {
  /** The longest secret, in bytes: room for a key with its certificates. */
  private static final int MAX = 256 * 1024;

  private final UnaryOperator<@Nullable String> environment;

  Secrets() {
    this(System::getenv);
  }

  /** Secrets of another environment than the process's own. */
  Secrets(UnaryOperator<@Nullable String> environment) {
    this.environment = environment;
  }

  /**
   * The secret that is there now, without the line end at its end.
   *
   * @throws SecretUnavailableException when there is none, or an empty one
   */
  public Secret read(SecretReference reference) {
    String value = reference.isFile() ? file(reference) : environment.apply(reference.place());
    String secret = value == null ? "" : value.stripTrailing();
    if (secret.isEmpty()) {
      throw new SecretUnavailableException(
          "There is no secret at " + reference.text() + ", or it is empty.");
    }
    return new Secret(secret);
  }

  private static String file(SecretReference reference) {
    try {
      Path path = Path.of(reference.place());
      if (Files.size(path) > MAX) {
        throw new SecretUnavailableException(
            "The secret at " + reference.text() + " is longer than " + MAX + " bytes.");
      }
      return Files.readString(path);
    } catch (IOException | InvalidPathException e) {
      throw new SecretUnavailableException(
          "The secret at "
              + reference.text()
              + " cannot be read: "
              + e.getClass().getSimpleName()
              + ".");
    }
  }
}
