package dev.helpflow.server.secrets;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which secrets a document may name that is set over the API. Whoever sets one could have what it
 * names sent to a host of theirs, so it reaches neither what the server itself is configured with
 * nor files that were not laid out for it. Files of settings, which come with the server, may name
 * any.
 */
@Singleton
public final class SecretsByApi {
  /** What the server reads its own configuration from. */
  private static final List<String> OWN = List.of("HELPFLOW_", "MICRONAUT_");

  /** Those of these that are meant to be named. */
  private static final String MEANT = "HELPFLOW_SECRET_";

  private final Path folder;

  SecretsByApi(@Value("${helpflow.secrets.folder:/run/secrets}") String folder) {
    this.folder = Path.of(folder).toAbsolutePath().normalize();
  }

  /** Why a document of the API may not name it, in a whole sentence; empty when it may. */
  public Optional<String> refusal(SecretReference reference) {
    return reference.isFile() ? ofFile(reference) : ofVariable(reference);
  }

  private static Optional<String> ofVariable(SecretReference reference) {
    // The configuration takes names in capitals and in small letters for the same.
    String name = reference.place().toUpperCase(Locale.ROOT);
    return OWN.stream().anyMatch(name::startsWith) && !name.startsWith(MEANT)
        ? Optional.of(
            "The variable of "
                + reference.text()
                + " is the server's own: what is set over the API may name variables that begin with "
                + MEANT
                + ", or with neither of "
                + String.join(" and ", OWN)
                + ".")
        : Optional.empty();
  }

  private Optional<String> ofFile(SecretReference reference) {
    try {
      if (Path.of(reference.place()).normalize().startsWith(folder)) {
        return Optional.empty();
      }
    } catch (InvalidPathException e) {
      return Optional.of("The path of " + reference.text() + " is none: correct it.");
    }
    return Optional.of(
        "The file of "
            + reference.text()
            + " is not in the folder that HELPFLOW_SECRETS_FOLDER names: what is set over the API may"
            + " name files in there alone.");
  }
}
