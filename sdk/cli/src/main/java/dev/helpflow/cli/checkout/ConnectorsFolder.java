package dev.helpflow.cli.checkout;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which folder of connector files goes with a flow. */
public final class ConnectorsFolder {
  private static final String NAME = "connectors";

  private ConnectorsFolder() {}

  /**
   * The folder that was named; else a folder {@code connectors} beside the flow or any folder above
   * it; else the sample bank's, in a checkout; else none.
   */
  public static Optional<Path> find(@Nullable Path named, Path flow) {
    if (named != null) {
      return Optional.of(named);
    }
    for (Path at = flow.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve(NAME))) {
        return Optional.of(at.resolve(NAME));
      }
    }
    return Checkout.find().map(Checkout::sampleConnectors).filter(Files::isDirectory);
  }
}
