package dev.helpflow.server.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.helpflow.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.Yaml;

/**
 * The API's description, read to hold answers against it. It is read strictly: an object may have
 * the properties that are described and no other, unless the description says that it may.
 */
final class Description {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private final JsonNode tree;

  private Description(JsonNode tree) {
    this.tree = tree;
  }

  static Description read() {
    Object yaml = new Yaml().load(new String(OpenApi.yaml(), StandardCharsets.UTF_8));
    JsonNode tree = Json.mapper().valueToTree(yaml);
    close(tree.at("/components/schemas"));
    return new Description(tree);
  }

  private static void close(JsonNode node) {
    if (node instanceof ObjectNode object
        && object.has("properties")
        && object.path("type").asText().equals("object")
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
    node.forEach(Description::close);
  }

  JsonNode tree() {
    return tree;
  }

  JsonNode paths() {
    return tree.path("paths");
  }

  /** What is said of an operation's answers of a status; missing when nothing is. */
  JsonNode response(String method, String path, int status) {
    return resolved(
        paths().path(path).path(method).path("responses").path(Integer.toString(status)));
  }

  /** The operations and statuses of success that are described, as {@code "get /path 200"}. */
  Set<String> successes() {
    Set<String> all = new TreeSet<>();
    paths()
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation ->
                            operation
                                .getValue()
                                .path("responses")
                                .fieldNames()
                                .forEachRemaining(
                                    status -> {
                                      if (status.matches("[23]..")) {
                                        all.add(
                                            operation.getKey()
                                                + " "
                                                + path.getKey()
                                                + " "
                                                + status);
                                      }
                                    })));
    return all;
  }

  /** What of a body does not fit a schema of the description. */
  List<String> faults(JsonNode schema, JsonNode body) {
    ObjectNode whole = Json.mapper().createObjectNode();
    whole.set("components", tree.path("components"));
    whole.set("allOf", Json.mapper().createArrayNode().add(schema));
    List<String> faults = new ArrayList<>();
    REGISTRY.getSchema(whole).validate(body).forEach(error -> faults.add(error.toString()));
    return faults;
  }

  /** The node itself, or what its {@code $ref} leads to. */
  JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? tree.at(node.path("$ref").asText().substring(1)) : node;
  }
}
