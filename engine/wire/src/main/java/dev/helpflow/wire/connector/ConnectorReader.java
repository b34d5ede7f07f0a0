package dev.helpflow.wire.connector;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.catalogue.Operation;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.core.value.ValueType;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.JsonException;
import dev.helpflow.wire.Pointer;
import dev.helpflow.wire.definition.LocatedIssue;
import dev.helpflow.wire.definition.SchemaDocument;
import dev.helpflow.wire.definition.SourceMap;
import dev.helpflow.wire.schema.SchemaTypes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads connector files; never throws over what an operator wrote. */
public final class ConnectorReader {
  /** The code of a request that is not an object. */
  public static final String REQUEST_NOT_OBJECT = "connector/request-not-object";

  private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(5);
  private static final SchemaDocument SCHEMA =
      SchemaDocument.load("/dev/helpflow/wire/connector-1.schema.json");

  private ConnectorReader() {}

  /** What reading a connector file gives. */
  public sealed interface Read {
    /** A connector. */
    record Good(ConnectorFile file) implements Read {}

    /** All that is wrong. */
    record Bad(List<LocatedIssue> issues) implements Read {
      public Bad {
        issues = List.copyOf(issues);
      }
    }
  }

  /** The JSON Schema of connector files, in UTF-8. */
  public static byte[] schema() {
    return SCHEMA.bytes();
  }

  /** Reads one file's bytes. */
  public static Read read(byte[] utf8) {
    try {
      JsonNode document = Json.parse(utf8);
      List<Issue> issues = new ArrayList<>(SCHEMA.issues(document));
      Map<String, ConnectorOperation> operations = new LinkedHashMap<>();
      if (issues.isEmpty()) {
        String connector = document.path("connector").textValue();
        for (Map.Entry<String, JsonNode> each : document.path("operations").properties()) {
          operation(connector, each.getKey(), each.getValue(), operations, issues);
        }
        if (issues.isEmpty()) {
          return new Read.Good(
              new ConnectorFile(connector, document.path("baseUrl").textValue(), operations));
        }
      }
      SourceMap sources = SourceMap.of(utf8);
      return new Read.Bad(issues.stream().map(sources::locate).toList());
    } catch (JsonException e) {
      return new Read.Bad(
          List.of(
              new LocatedIssue(e.issue(""), null, Math.max(e.line(), 1), Math.max(e.column(), 1))));
    }
  }

  private static void operation(
      String connector,
      String name,
      JsonNode node,
      Map<String, ConnectorOperation> operations,
      List<Issue> issues) {
    JsonNode request = node.path("request");
    JsonNode response = node.path("response");
    if (!(SchemaTypes.typeOf(request) instanceof ValueType.Struct struct)) {
      Pointer pointer = Pointer.ROOT.child("operations").child(name).child("request");
      issues.add(
          Issue.error(
              REQUEST_NOT_OBJECT,
              pointer.toString(),
              "The request of an operation must be an object with known properties, because a node's \"with\" names them: give it \"type\":"
                  + " \"object\" and \"properties\"."));
      return;
    }
    List<String> errors = new ArrayList<>();
    node.path("errors").forEach(code -> errors.add(code.textValue()));
    operations.put(
        name,
        new ConnectorOperation(
            node.path("method").textValue(),
            node.path("path").textValue(),
            node.has("timeout")
                ? Duration.parse(node.path("timeout").textValue())
                : DEFAULT_TIMEOUT,
            new Operation(
                connector,
                name,
                node.path("safe").booleanValue(),
                struct,
                SchemaTypes.typeOf(response),
                errors),
            request,
            response));
  }
}
