package dev.helpflow.cli.connector;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.wire.Json;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One operation of an OpenAPI document, as a connector file has it. */
final class OpenApiOperation {
  /** What the server sets itself. */
  private static final Set<String> OURS =
      Set.of("authorization", "idempotency-key", "content-type", "accept");

  private final String method;
  private final String path;
  private final PathItem item;
  private final Operation operation;
  private final ObjectNode properties = Json.mapper().createObjectNode();
  private final Set<String> required = new LinkedHashSet<>();

  OpenApiOperation(String method, String path, PathItem item, Operation operation) {
    this.method = method;
    this.path = path;
    this.item = item;
    this.operation = operation;
  }

  /** What flows are to call it. */
  String name() {
    String given = operation.getOperationId();
    return OpenApiWord.of(given == null || given.isBlank() ? method + " " + path : given);
  }

  /** The operation, or empty when it cannot be one; says what is to be seen to. */
  Optional<ObjectNode> read(List<String> remarks) {
    String place = method + " " + path;
    ObjectNode node = Json.mapper().createObjectNode();
    boolean safe = method.equals("GET");
    node.put("method", method);
    node.put("path", path);
    if (operation.getSummary() != null) {
      node.put("description", operation.getSummary());
    }
    node.put("safe", safe);
    if (!safe) {
      remarks.add(
          place
              + " is taken for one that changes something: say \"safe\": true if it does not, and otherwise see that it takes an Idempotency-Key.");
    }
    parameters(node, place, remarks);
    Content content =
        operation.getRequestBody() == null ? null : operation.getRequestBody().getContent();
    if (content != null && !body(content, place, remarks)) {
      return Optional.empty();
    }
    ObjectNode request = node.putObject("request");
    request.put("type", "object");
    request.set("properties", properties);
    ArrayNode names = request.putArray("required");
    required.forEach(names::add);
    node.set("response", response(place, remarks));
    errors(node);
    return Optional.of(node);
  }

  private void parameters(ObjectNode node, String place, List<String> remarks) {
    Map<String, Parameter> all = new LinkedHashMap<>();
    for (List<Parameter> some : parametersOf()) {
      some.forEach(parameter -> all.put(parameter.getIn() + " " + parameter.getName(), parameter));
    }
    for (Parameter parameter : all.values()) {
      String property = OpenApiWord.of(parameter.getName());
      switch (parameter.getIn()) {
        case "path" -> {
          node.put(
              "path",
              node.path("path")
                  .asText()
                  .replace("{" + parameter.getName() + "}", "{" + property + "}"));
          property(property, parameter.getSchema(), true);
        }
        case "query" -> {
          node.withObjectProperty("query").put(parameter.getName(), "{" + property + "}");
          property(property, parameter.getSchema(), isRequired(parameter));
        }
        case "header" -> {
          if (!OURS.contains(parameter.getName().toLowerCase(Locale.ROOT))) {
            node.withObjectProperty("headers").put(parameter.getName(), "{" + property + "}");
            property(property, parameter.getSchema(), isRequired(parameter));
          }
        }
        default ->
            remarks.add(
                "%s: the %s \"%s\" is not taken over, because connectors send none."
                    .formatted(place, parameter.getIn(), parameter.getName()));
      }
    }
  }

  private List<List<Parameter>> parametersOf() {
    List<List<Parameter>> lists = new ArrayList<>();
    // Those of the operation stand for those of the path.
    if (item.getParameters() != null) {
      lists.add(item.getParameters());
    }
    if (operation.getParameters() != null) {
      lists.add(operation.getParameters());
    }
    return lists;
  }

  private boolean body(Content content, String place, List<String> remarks) {
    Schema<?> schema = json(content);
    if (schema == null || schema.getProperties() == null) {
      remarks.add(
          place
              + " is left out: its body is no JSON object with known properties, which a flow could name.");
      return false;
    }
    for (Map.Entry<String, Schema> each : schema.getProperties().entrySet()) {
      if (properties.has(each.getKey())) {
        remarks.add(
            "%s is left out: \"%s\" is in its body and a parameter too."
                .formatted(place, each.getKey()));
        return false;
      }
      property(
          each.getKey(),
          each.getValue(),
          schema.getRequired() != null && schema.getRequired().contains(each.getKey()));
    }
    return true;
  }

  private ObjectNode response(String place, List<String> remarks) {
    if (operation.getResponses() != null) {
      for (Map.Entry<String, ApiResponse> each : operation.getResponses().entrySet()) {
        if (each.getKey().startsWith("2") && each.getValue().getContent() != null) {
          Schema<?> schema = json(each.getValue().getContent());
          if (schema != null) {
            return OpenApiSchema.of(schema);
          }
        }
      }
    }
    remarks.add(place + " answers with no JSON that is described, so flows read nothing of it.");
    return Json.mapper().createObjectNode().put("type", "object");
  }

  /** The codes that an error's schema names. */
  private void errors(ObjectNode node) {
    Set<String> codes = new LinkedHashSet<>();
    if (operation.getResponses() != null) {
      operation
          .getResponses()
          .forEach(
              (status, response) -> {
                Schema<?> schema =
                    status.startsWith("4") && response.getContent() != null
                        ? json(response.getContent())
                        : null;
                Schema<?> code =
                    schema == null || schema.getProperties() == null
                        ? null
                        : schema.getProperties().get("code");
                if (code != null && code.getEnum() != null) {
                  code.getEnum().forEach(each -> codes.add(String.valueOf(each)));
                }
              });
    }
    codes.removeIf(code -> !code.matches("[a-z][A-Za-z0-9]{0,63}"));
    codes.forEach(node.putArray("errors")::add);
  }

  private void property(String name, @Nullable Schema<?> schema, boolean isRequired) {
    properties.set(
        name,
        schema == null
            ? Json.mapper().createObjectNode().put("type", "string")
            : OpenApiSchema.of(schema));
    if (isRequired) {
      required.add(name);
    }
  }

  private static @Nullable Schema<?> json(Content content) {
    return content.entrySet().stream()
        .filter(each -> each.getKey().matches("application/([a-z.+-]+\\+)?json.*"))
        .map(Map.Entry::getValue)
        .map(MediaType::getSchema)
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static boolean isRequired(Parameter parameter) {
    return Boolean.TRUE.equals(parameter.getRequired());
  }
}
