package dev.helpflow.cli.lint;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Files in forms that are the same on every system. */
final class Uris {
  private Uris() {}

  /** A path with slashes, as a repository shows it. */
  static String slashed(Path path) {
    String names =
        StreamSupport.stream(path.spliterator(), false)
            .map(Path::toString)
            .collect(Collectors.joining("/"));
    return path.isAbsolute() ? path.toUri().getPath() : names;
  }

  /** A relative reference for a relative path, a file URI for any other. */
  static String of(Path path) {
    if (path.isAbsolute()) {
      return path.toUri().toString();
    }
    try {
      return new URI(null, null, slashed(path), null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The path " + path + " is no URI.", e);
    }
  }
}
