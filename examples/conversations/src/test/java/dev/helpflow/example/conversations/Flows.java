package dev.helpflow.example.conversations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Where the shipped flows can come out. */
final class Flows {
  private static final Path FOLDER = Path.of("../../flow-definitions");
  private static final ObjectMapper JSON = new ObjectMapper();

  private Flows() {}

  /**
   * The {@code end} and {@code escalate} nodes, as {@code cards/card-not-working#talk}, of all
   * flows that customers start; those that only other flows enter come out in theirs.
   */
  static Set<String> outcomes() {
    List<JsonNode> flows = read();
    Set<String> entered = new TreeSet<>();
    for (JsonNode flow : flows) {
      flow.path("nodes")
          .forEach(
              node -> {
                if (node.has("flow")) {
                  entered.add(node.path("flow").textValue());
                }
              });
    }
    Set<String> outcomes = new TreeSet<>();
    for (JsonNode flow : flows) {
      String id = flow.path("id").textValue();
      if (!entered.contains(id)) {
        flow.path("nodes")
            .properties()
            .forEach(
                node -> {
                  String type = node.getValue().path("type").textValue();
                  if (type.equals("end") || type.equals("escalate")) {
                    outcomes.add(id + "#" + node.getKey());
                  }
                });
      }
    }
    return outcomes;
  }

  private static List<JsonNode> read() {
    try (Stream<Path> files = Files.walk(FOLDER, 3)) {
      return files.filter(file -> file.endsWith("flow.json")).map(Flows::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode read(Path file) {
    try {
      return JSON.readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
