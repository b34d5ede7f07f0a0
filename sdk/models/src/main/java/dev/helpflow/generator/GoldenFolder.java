package dev.helpflow.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder of the repository that holds written sources and nothing else.
 *
 * @param folder what need not exist yet
 */
record GoldenFolder(Path folder) {

  /** How the folder differs from these sources, one sentence for each file that does. */
  List<String> differences(SortedMap<String, String> sources) throws IOException {
    SortedMap<String, String> found = read();
    List<String> differences = new ArrayList<>();
    sources.forEach(
        (path, source) -> {
          if (!found.containsKey(path)) {
            differences.add(folder.resolve(path) + " is missing.");
          } else if (!source.equals(found.get(path))) {
            differences.add(folder.resolve(path) + " is stale.");
          }
        });
    found.keySet().stream()
        .filter(path -> !sources.containsKey(path))
        .forEach(path -> differences.add(folder.resolve(path) + " has nothing to stand for."));
    return differences;
  }

  /** Makes the folder hold these sources and nothing else. */
  void write(SortedMap<String, String> sources) throws IOException {
    for (String path : read().keySet()) {
      if (!sources.containsKey(path)) {
        Files.delete(folder.resolve(path));
      }
    }
    for (var source : sources.entrySet()) {
      Path file = folder.resolve(source.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, source.getValue());
    }
  }

  private SortedMap<String, String> read() throws IOException {
    SortedMap<String, String> found = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          found.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        }
      }
    }
    return found;
  }
}
