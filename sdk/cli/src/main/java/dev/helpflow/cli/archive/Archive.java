package dev.helpflow.cli.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.JsonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Published flows in one file: {@code {"helpflow": "archive/1", "flows": [{"flow", "live"?,
 * "versions": [{"version", "contentHash", "reason", "document"}]}], "shared"?: {"<namespace>":
 * {"messages", "fragments"}}}}, versions oldest first, what the namespace keeps as it keeps it.
 * What a version is called differs between servers; its hash does not.
 */
final class Archive {
  private static final String FORMAT = "archive/1";

  private final Map<FlowId, Flow> flows;
  private final Map<String, JsonNode> shared;

  Archive(Map<FlowId, Flow> flows, Map<String, JsonNode> shared) {
    this.flows = new LinkedHashMap<>(flows);
    this.shared = new LinkedHashMap<>(shared);
  }

  /**
   * A flow.
   *
   * @param live the hash of the version that was live, or {@code ""}
   * @param versions oldest first
   */
  record Flow(FlowId id, String live, List<Version> versions) {
    Flow {
      versions = List.copyOf(versions);
    }

    /** The flows that any of its versions runs. */
    List<FlowId> runs() {
      List<FlowId> runs = new ArrayList<>();
      for (Version version : versions) {
        for (JsonNode node : version.document().path("nodes")) {
          if (node.path("type").asText().equals("subflow")) {
            runs.add(FlowId.parse(node.path("flow").asText()));
          }
        }
      }
      return runs;
    }
  }

  /** A version. */
  record Version(int number, String contentHash, String reason, JsonNode document) {}

  Map<FlowId, Flow> flows() {
    return flows;
  }

  /** What namespaces keep for their flows: {@code {"messages", "fragments"}} each. */
  Map<String, JsonNode> shared() {
    return shared;
  }

  /** Writes it whole or not at all. */
  void write(Path file) throws IOException {
    ObjectNode body = Json.mapper().createObjectNode().put("helpflow", FORMAT);
    ArrayNode list = body.putArray("flows");
    for (Flow flow : flows.values()) {
      ObjectNode node = list.addObject().put("flow", flow.id().toString());
      if (!flow.live().isEmpty()) {
        node.put("live", flow.live());
      }
      ArrayNode versions = node.putArray("versions");
      for (Version version : flow.versions()) {
        versions
            .addObject()
            .put("version", version.number())
            .put("contentHash", version.contentHash())
            .put("reason", version.reason())
            .set("document", version.document());
      }
    }
    if (!shared.isEmpty()) {
      ObjectNode kept = body.putObject("shared");
      shared.forEach(kept::set);
    }
    Path half = file.resolveSibling(file.getFileName() + ".part");
    Files.write(half, Json.write(body));
    Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Reads it.
   *
   * @throws NoArchiveException when the file is no archive
   */
  static Archive read(Path file) {
    JsonNode body;
    try {
      body = Json.parse(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new NoArchiveException("The file " + file + " cannot be read: " + e.getMessage() + ".");
    } catch (JsonException e) {
      throw new NoArchiveException(
          "%s:%d:%d: %s"
              .formatted(file, Math.max(e.line(), 1), Math.max(e.column(), 1), e.getMessage()));
    }
    if (!body.path("helpflow").asText().equals(FORMAT)) {
      throw new NoArchiveException(
          "The file "
              + file
              + " is no archive that this command reads: expected one that helpflow export wrote.");
    }
    Map<FlowId, Flow> flows = new LinkedHashMap<>();
    for (JsonNode node : body.path("flows")) {
      List<Version> versions = new ArrayList<>();
      for (JsonNode version : node.path("versions")) {
        if (!version.path("document").isObject()
            || version.path("contentHash").asText().isEmpty()) {
          throw new NoArchiveException(
              "The file " + file + " has a version without document or hash, so it is damaged.");
        }
        versions.add(
            new Version(
                version.path("version").asInt(),
                version.path("contentHash").asText(),
                version.path("reason").asText(),
                version.path("document")));
      }
      FlowId id = id(file, node.path("flow").asText());
      flows.put(id, new Flow(id, node.path("live").asText(), versions));
    }
    Map<String, JsonNode> shared = new LinkedHashMap<>();
    body.path("shared").properties().forEach(e -> shared.put(e.getKey(), e.getValue()));
    return new Archive(flows, shared);
  }

  private static FlowId id(Path file, String text) {
    try {
      return FlowId.parse(text);
    } catch (IllegalArgumentException e) {
      throw new NoArchiveException(
          "The file " + file + " has a flow \"" + text + "\", which is no flow id.");
    }
  }

  /** What was named is no archive; the message says why. */
  static final class NoArchiveException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoArchiveException(String message) {
      super(message);
    }
  }
}
