package dev.helpflow.scripts;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A script among the test resources, with what its first comments say of it. */
record ScriptFile(String name, String language, String text) {

  /** The scripts of a folder whose languages are on the class path, by name. */
  static Stream<ScriptFile> in(String folder, GraalScriptRunner runner)
      throws IOException, URISyntaxException {
    Path path = Path.of(Objects.requireNonNull(ScriptFile.class.getResource(folder)).toURI());
    try (Stream<Path> files = Files.list(path)) {
      List<Path> found = files.sorted().toList();
      return found.stream()
          .map(ScriptFile::read)
          .filter(file -> runner.languages().contains(file.language()));
    }
  }

  /** What follows the named word in a comment. */
  String comment(String word) {
    return text.lines()
        .map(line -> line.replaceFirst("^(//|#) ", ""))
        .filter(line -> line.startsWith(word + ": "))
        .map(line -> line.substring(word.length() + 2))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " has no comment that says " + word + "."));
  }

  @Override
  public String toString() {
    return name;
  }

  private static ScriptFile read(Path file) {
    String name = file.getFileName().toString();
    try {
      return new ScriptFile(
          name, name.endsWith(".py") ? "python" : "javascript", Files.readString(file));
    } catch (IOException e) {
      throw new AssertionError("Cannot read " + file, e);
    }
  }
}
