package dev.helpflow.wire.connector;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.catalogue.Operation;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.core.value.ValueType;
import dev.helpflow.wire.Pointer;
import dev.helpflow.wire.schema.SchemaTypes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the operations of a connector that fit the schema, and sees what the schema cannot. */
final class OperationReader {
  private static final Duration FIRST = Duration.ofMillis(200);
  private static final Duration OLDEST = Duration.ofDays(1);

  private final String connector;
  private final List<Issue> issues;

  OperationReader(String connector, List<Issue> issues) {
    this.connector = connector;
    this.issues = issues;
  }

  /** The operation, or empty when its request is none. */
  Optional<ConnectorOperation> read(String name, JsonNode node) {
    Pointer at = Pointer.ROOT.child("operations").child(name);
    JsonNode request = node.path("request");
    if (!(SchemaTypes.typeOf(request) instanceof ValueType.Struct struct)) {
      issues.add(
          Issue.error(
              ConnectorReader.REQUEST_NOT_OBJECT,
              at.child("request").toString(),
              "The request of an operation must be an object with known properties, because a node's \"with\" names them: give it \"type\":"
                  + " \"object\" and \"properties\"."));
      return Optional.empty();
    }
    List<String> errors = new ArrayList<>();
    node.path("errors").forEach(code -> errors.add(code.textValue()));
    JsonNode response = node.path("response");
    boolean safe = node.path("safe").booleanValue();
    Operation operation =
        new Operation(connector, name, safe, struct, SchemaTypes.typeOf(response), errors);
    return Optional.of(
        new ConnectorOperation(
            operation,
            new ShapeReader(struct, at, issues).read(node),
            rules(node, safe, at),
            reconciliation(node.path("reconcile"), safe, at),
            new StubAnswers("connector", issues)
                .stubs(operation, node.path("stubs"), at.child("stubs")),
            request,
            response));
  }

  private CallRules rules(JsonNode node, boolean safe, Pointer at) {
    for (String part : List.of("retry", "cache")) {
      if (node.has(part) && !safe) {
        report(
            "not-safe",
            at.child(part),
            "Only an operation that changes nothing can have \"%s\": take it out, or say \"safe\": true if it is."
                .formatted(part));
      }
    }
    CallRules.Retry retry =
        node.has("retry")
            ? new CallRules.Retry(
                node.path("retry").path("attempts").asInt(),
                time(node.path("retry"), "first", FIRST, at.child("retry")))
            : null;
    CallRules.Caching caching = null;
    if (node.has("cache")) {
      Duration age = time(node.path("cache"), "age", OLDEST, at.child("cache"));
      if (age.compareTo(OLDEST) > 0) {
        report(
            "too-old",
            at.child("cache").child("age"),
            "An answer is kept for a day at most: give a shorter time.");
      }
      caching =
          new CallRules.Caching(
              CallRules.Scope.valueOf(
                  node.path("cache").path("scope").asText().toUpperCase(Locale.ROOT)),
              age);
    }
    return new CallRules(
        time(node, "timeout", CallRules.DEFAULT_TIMEOUT, at),
        retry,
        caching,
        node.path("maxResponse").asInt(CallRules.MAX_RESPONSE));
  }

  private @Nullable Reconciliation reconciliation(JsonNode node, boolean safe, Pointer at) {
    if (node.isMissingNode()) {
      return null;
    }
    if (safe) {
      report(
          "already-safe",
          at.child("reconcile"),
          "An operation that changes nothing is simply called again: take \"reconcile\" out.");
    }
    return new Reconciliation(
        node.path("operation").asText(), node.path("key").asText(), node.path("absent").asText());
  }

  /** Sees that what tells the outcome of an operation can do so. */
  void check(Map<String, ConnectorOperation> operations) {
    operations.forEach(
        (name, operation) -> {
          if (operation.reconciliation() != null) {
            Pointer at = Pointer.ROOT.child("operations").child(name).child("reconcile");
            check(operation, operation.reconciliation(), operations, at);
          }
        });
  }

  private void check(
      ConnectorOperation commit,
      Reconciliation reconciliation,
      Map<String, ConnectorOperation> operations,
      Pointer at) {
    ConnectorOperation found = operations.get(reconciliation.operation());
    if (found == null) {
      report(
          "unknown-operation",
          at.child("operation"),
          "The connector has no operation \"%s\": declare it, or correct the name."
              .formatted(reconciliation.operation()));
      return;
    }
    Operation asked = found.operation();
    if (!asked.safe()) {
      report(
          "reconcile-unsafe",
          at.child("operation"),
          "What tells the outcome must change nothing: name an operation with \"safe\": true.");
    }
    if (!asked.response().equals(commit.operation().response())) {
      report(
          "reconcile-response",
          at.child("operation"),
          "What tells the outcome must answer what the operation itself would have: give both the same response.");
    }
    ValueType.Field key = asked.request().fields().get(reconciliation.key());
    boolean isAlone =
        asked.request().fields().entrySet().stream()
            .allMatch(f -> f.getKey().equals(reconciliation.key()) || !f.getValue().required());
    if (key == null || !(key.type() instanceof ValueType.Text) || !isAlone) {
      report(
          "reconcile-key",
          at.child("key"),
          "The request of \"%s\" must have a string \"%s\" and nothing else that is required."
              .formatted(asked.name(), reconciliation.key()));
    }
    if (!asked.errors().contains(reconciliation.absent())) {
      report(
          "reconcile-absent",
          at.child("absent"),
          "The operation \"%s\" has no error \"%s\": declare it under its \"errors\"."
              .formatted(asked.name(), reconciliation.absent()));
    }
  }

  /** A time that is more than none. */
  private Duration time(JsonNode node, String name, Duration otherwise, Pointer at) {
    return Times.read(node, name, otherwise, at, issues);
  }

  private void report(String code, Pointer pointer, String message) {
    issues.add(Issue.error("connector/" + code, pointer.toString(), message));
  }
}
