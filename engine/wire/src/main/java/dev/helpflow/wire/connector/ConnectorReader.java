package dev.helpflow.wire.connector;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.JsonException;
import dev.helpflow.wire.definition.LocatedIssue;
import dev.helpflow.wire.definition.SchemaDocument;
import dev.helpflow.wire.definition.SourceMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads connector files; never throws over what an operator wrote. */
public final class ConnectorReader {
  /** The code of a request that is not an object. */
  public static final String REQUEST_NOT_OBJECT = "connector/request-not-object";

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
      List<Issue> issues = new ArrayList<>();
      Optional<ConnectorFile> file = read(document, issues);
      if (file.isPresent()) {
        return new Read.Good(file.get());
      }
      SourceMap sources = SourceMap.of(utf8);
      return new Read.Bad(issues.stream().map(sources::locate).toList());
    } catch (JsonException e) {
      return new Read.Bad(
          List.of(
              new LocatedIssue(e.issue(""), null, Math.max(e.line(), 1), Math.max(e.column(), 1))));
    }
  }

  /** Reads a document, or says in {@code issues} all that is wrong with it. */
  public static Optional<ConnectorFile> read(JsonNode document, List<Issue> issues) {
    List<Issue> found = new ArrayList<>(SCHEMA.issues(document));
    if (found.isEmpty()) {
      RulesReader rules = new RulesReader(document, found);
      ConnectorFile file =
          new ConnectorFile(
              document.path("connector").textValue(),
              rules.baseUrl(),
              rules.auth(),
              rules.rules(),
              operations(document, found));
      if (found.isEmpty()) {
        return Optional.of(file);
      }
    }
    issues.addAll(found);
    return Optional.empty();
  }

  private static Map<String, ConnectorOperation> operations(JsonNode document, List<Issue> issues) {
    OperationReader reader = new OperationReader(document.path("connector").textValue(), issues);
    Map<String, ConnectorOperation> operations = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> each : document.path("operations").properties()) {
      reader
          .read(each.getKey(), each.getValue())
          .ifPresent(operation -> operations.put(each.getKey(), operation));
    }
    reader.check(operations);
    return operations;
  }
}
