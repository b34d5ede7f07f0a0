package dev.helpflow.server.secrets;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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
      if (!Files.isRegularFile(path)) {
        throw new SecretUnavailableException(
            "The secret at " + reference.text() + " is not there, or is no file.");
      }
      // A file may say that it is shorter than it is, so what is read has the limit.
      byte[] bytes;
      try (InputStream in = Files.newInputStream(path)) {
        bytes = in.readNBytes(MAX + 1);
      }
      if (bytes.length > MAX) {
        throw new SecretUnavailableException(
            "The secret at " + reference.text() + " is longer than " + MAX + " bytes.");
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
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
