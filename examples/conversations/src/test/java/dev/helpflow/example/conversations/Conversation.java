package dev.helpflow.example.conversations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A script that goes through a flow: {@code <flow>/<node>.sh}. */
record Conversation(Path script) {
  private static final Pattern CAME_TO =
      Pattern.compile("^(\\S+) (?:came to its end|asked for a person at) (\\w+).*$");

  /** What a run of it printed and how it ended. */
  record Run(int exit, String printed) {
    /** The nodes, as {@code cards/card-not-working#talk}, at which it says that it came out. */
    Set<String> passed() {
      Set<String> passed = new TreeSet<>();
      for (String line : printed.lines().toList()) {
        Matcher cameTo = CAME_TO.matcher(line);
        if (cameTo.matches()) {
          passed.add(cameTo.group(1) + "#" + cameTo.group(2));
        }
      }
      return passed;
    }
  }

  /** All of them. */
  static List<Conversation> all() {
    try (Stream<Path> files = Files.list(Path.of(""))) {
      return files
          .filter(
              folder ->
                  Files.isDirectory(folder)
                      && !List.of("src", "target").contains(folder.toString()))
          .flatMap(Conversation::scripts)
          .sorted()
          .map(Conversation::new)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> scripts(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".sh")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The node that it is named for. */
  String node() {
    return script.getFileName().toString().replace(".sh", "");
  }

  Run run(String url) {
    ProcessBuilder builder =
        new ProcessBuilder("bash", script.toString()).redirectErrorStream(true);
    builder.environment().put("HELPFLOW_URL", url);
    builder.environment().remove("CUSTOMER");
    try {
      Process process = builder.start();
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Run(process.waitFor(), printed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The test was interrupted.", e);
    }
  }
}
