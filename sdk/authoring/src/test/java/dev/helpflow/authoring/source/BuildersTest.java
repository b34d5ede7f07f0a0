package dev.helpflow.authoring.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.wire.catalogue.CatalogueLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The builders in the repository are those that the catalogue gives. */
class BuildersTest {
  private static final Path ROOT = Path.of("src/main/java");
  private static final String PACKAGE = EntryType.BUILDER.replace('.', '/');

  private static final String COMMAND =
      "./mvnw -pl sdk/authoring -am test -Dtest=BuildersTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dbuilders=write";

  @Test
  void areFresh() throws IOException {
    SortedMap<String, String> sources =
        BuilderSources.of(CatalogueLoader.fromClassPath(BuildersTest.class.getClassLoader()));
    if ("write".equals(System.getProperty("builders"))) {
      write(sources);
    }

    assertThat(written())
        .as("Builders in sdk/authoring/%s; write them with: %s", ROOT, COMMAND)
        .isEqualTo(sources);
  }

  private static void write(SortedMap<String, String> sources) throws IOException {
    for (String path : written().keySet()) {
      if (!sources.containsKey(path)) {
        Files.delete(ROOT.resolve(path));
      }
    }
    for (var source : sources.entrySet()) {
      Path file = ROOT.resolve(source.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, source.getValue());
    }
  }

  private static SortedMap<String, String> written() throws IOException {
    SortedMap<String, String> written = new TreeMap<>();
    for (String kind : List.of("component", "action")) {
      Path folder = ROOT.resolve(PACKAGE).resolve(kind);
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          for (Path file : files.toList()) {
            written.put(
                ROOT.relativize(file).toString().replace('\\', '/'), Files.readString(file));
          }
        }
      }
    }
    return written;
  }
}
