package dev.helpflow.cli.checkout;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A checkout of the repository that this command was built in. */
public record Checkout(Path root) {

  /** The checkout that the running command lies in, or the one that the working directory is in. */
  public static Optional<Checkout> find() {
    return around(ofProgram()).or(() -> around(Path.of("").toAbsolutePath()));
  }

  private static Optional<Checkout> around(Path start) {
    for (Path at = start; at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve("engine/server"))
          && Files.isDirectory(at.resolve("sdk/cli"))) {
        return Optional.of(new Checkout(at));
      }
    }
    return Optional.empty();
  }

  private static Path ofProgram() {
    try {
      return Path.of(Checkout.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The place of this program is not a path.", e);
    }
  }

  /** The server's jar, which finds its libraries beside it. */
  public Path serverJar() {
    return root.resolve("engine/server/target/helpflow-server.jar");
  }

  /** What the server's JVM is told, one option a line. */
  public Path serverOptions() {
    return root.resolve("engine/server/jvm.options");
  }

  /** Where the programs of the embedded database are unpacked. */
  public Path databasePrograms() {
    return root.resolve("engine/server/target/programs");
  }

  /** The sample bank's jar. */
  public Path bankJar() {
    return root.resolve("examples/fake-bank/target/helpflow-example-fake-bank.jar");
  }

  /** The connector files of the sample bank. */
  public Path sampleConnectors() {
    return root.resolve("examples/fake-bank/connectors");
  }

  /** What the sample bank sets by name: its calendars and so on. */
  public Path sampleSettings() {
    return root.resolve("examples/fake-bank/settings");
  }

  /** The flows that ship with the project. */
  public Path flows() {
    return root.resolve("flow-definitions");
  }

  /** The pages of the phone, where they are built, which needs Node. */
  public Path phone() {
    return root.resolve("examples/phone/dist");
  }

  /** The pages of the console of operations, likewise. */
  public Path console() {
    return root.resolve("console/dist");
  }

  /** The pages of the agents' desk, likewise. */
  public Path desk() {
    return root.resolve("examples/desk/dist");
  }
}
