package dev.helpflow.server.loading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.Node;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.JsonException;
import dev.helpflow.wire.definition.Decoded;
import dev.helpflow.wire.definition.FlowFolder;
import dev.helpflow.wire.definition.LocatedIssue;
import io.micronaut.context.exceptions.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The flow folders under a root: {@code <namespace>/<flow>/flow.json}. */
final class FlowFolders {
  private static final String FLOW_FILE = "flow.json";
  private static final String ENDING = ".json";
  private static final int DEPTH = 3;

  private FlowFolders() {}

  /**
   * What was found.
   *
   * @param flows the documents that can be read
   * @param namespaces the folders that flows of a namespace that take something from it are in
   * @param problems what is wrong with the others, each with its place
   */
  record Found(
      Map<FlowDefinition, JsonNode> flows, Map<String, Path> namespaces, List<String> problems) {}

  static Found under(Path root) {
    Map<FlowDefinition, JsonNode> flows = new LinkedHashMap<>();
    Map<String, Path> namespaces = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    for (Path folder : folders(root)) {
      switch (FlowFolder.decode(folder)) {
        case Decoded.Good good -> {
          flows.put(good.flow(), good.document());
          if (good.flow().upkeep().takesShared()) {
            Path beside = folder.toAbsolutePath().normalize().resolveSibling("");
            namespaces.putIfAbsent(good.flow().id().namespace(), beside);
          }
        }
        case Decoded.Bad bad ->
            bad.issues().forEach(issue -> problems.add(describe(folder, issue)));
      }
    }
    return new Found(flows, namespaces, problems);
  }

  /**
   * What a namespace keeps, beside its flows' folders.
   *
   * @param messages of {@code messages/<locale>.json}
   * @param fragments of {@code fragments/<name>.json}
   */
  record Kept(ObjectNode messages, ObjectNode fragments) {}

  /**
   * What namespaces keep.
   *
   * @param problems gets what is wrong with files that cannot be read
   */
  static Map<String, Kept> kept(Map<String, Path> namespaces, List<String> problems) {
    Map<String, Kept> kept = new LinkedHashMap<>();
    namespaces.forEach(
        (namespace, folder) -> {
          int before = problems.size();
          ObjectNode messages = byName(folder.resolve("messages"), problems);
          ObjectNode fragments = byName(folder.resolve("fragments"), problems);
          // Of what cannot all be read, nothing is kept.
          boolean isRead = problems.size() == before;
          if (isRead && !(messages.isEmpty() && fragments.isEmpty())) {
            kept.put(namespace, new Kept(messages, fragments));
          }
        });
    return kept;
  }

  /** The JSON files of a folder, by their names without the ending. */
  private static ObjectNode byName(Path folder, List<String> problems) {
    ObjectNode all = Json.mapper().createObjectNode();
    for (Path file : children(folder)) {
      String name = String.valueOf(file.getFileName());
      if (name.endsWith(ENDING)) {
        try {
          all.set(
              name.substring(0, name.length() - ENDING.length()),
              Json.parseStorable(Files.readAllBytes(file)));
        } catch (IOException | JsonException e) {
          problems.add(file + " cannot be read: " + e.getMessage());
        }
      }
    }
    return all;
  }

  private static List<Path> children(Path folder) {
    // One with flow.json is a flow of that name.
    if (!Files.isDirectory(folder) || Files.exists(folder.resolve(FLOW_FILE))) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    } catch (IOException e) {
      throw new ConfigurationException("The folder " + folder + " cannot be read.", e);
    }
  }

  /**
   * The flows in an order in which each comes after those it runs; where they run in a circle, lint
   * says so.
   */
  static List<FlowDefinition> subflowsFirst(Collection<FlowDefinition> flows) {
    Map<FlowId, FlowDefinition> byId = new HashMap<>();
    flows.forEach(flow -> byId.put(flow.id(), flow));
    Set<FlowDefinition> ordered = new LinkedHashSet<>();
    Set<FlowId> entered = new LinkedHashSet<>();
    flows.forEach(flow -> visit(flow, byId, entered, ordered));
    return List.copyOf(ordered);
  }

  private static void visit(
      @Nullable FlowDefinition flow,
      Map<FlowId, FlowDefinition> byId,
      Set<FlowId> entered,
      Set<FlowDefinition> ordered) {
    if (flow == null || !entered.add(flow.id())) {
      return;
    }
    for (Node node : flow.nodes().values()) {
      if (node instanceof Node.Subflow subflow) {
        visit(byId.get(subflow.flow()), byId, entered, ordered);
      }
    }
    ordered.add(flow);
  }

  private static List<Path> folders(Path root) {
    try (Stream<Path> files = Files.walk(root, DEPTH)) {
      return files
          .filter(file -> file.endsWith(FLOW_FILE))
          .map(
              file ->
                  root.relativize(file).getNameCount() == 1
                      ? root
                      : file.resolveSibling(".").normalize())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new ConfigurationException(
          "HELPFLOW_FLOWS names the folder " + root.toAbsolutePath() + ", which cannot be read.",
          e);
    }
  }

  private static String describe(Path folder, LocatedIssue issue) {
    return folder
        + "/"
        + (issue.file() == null ? FLOW_FILE + ":" : "")
        + issue.place()
        + " "
        + issue.issue().message();
  }
}
