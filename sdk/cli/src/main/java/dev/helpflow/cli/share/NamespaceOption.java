package dev.helpflow.cli.share;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which namespace a command is about, by the folder that its flows are in. */
final class NamespaceOption {
  @Parameters(
      paramLabel = "FOLDER",
      description =
          "The folder that the namespace's flows are in, such as flows/payments, with messages/<locale>.json and fragments/<name>.json.")
  private Path folder;

  @Option(
      names = "--namespace",
      paramLabel = "NAME",
      description = "What the flows' ids begin with; by default the name of the folder.")
  private @Nullable String namespace;

  Path folder() {
    return folder;
  }

  /** Whether it was named, and not only the folder. */
  boolean isNamed() {
    return namespace != null;
  }

  String name() {
    return namespace == null
        ? String.valueOf(folder.toAbsolutePath().normalize().getFileName())
        : namespace;
  }
}
