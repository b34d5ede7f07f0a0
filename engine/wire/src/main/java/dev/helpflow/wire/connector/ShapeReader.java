package dev.helpflow.wire.connector;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.core.value.ValueType;
import dev.helpflow.wire.Pointer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads where the properties of a request go, and sees that they can. */
final class ShapeReader {
  /** Headers that the server sets, or that say where a message ends. */
  private static final Set<String> RESERVED =
      Set.of(
          "accept-encoding",
          "authorization",
          "connection",
          "content-digest",
          "content-encoding",
          "content-length",
          "content-type",
          "cookie",
          "expect",
          "host",
          "idempotency-key",
          "keep-alive",
          "proxy-authorization",
          "signature",
          "signature-input",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  /** Parts of names of headers that have secrets in them. */
  private static final Set<String> SECRET =
      Set.of(
          "apikey", "authorization", "credential", "passw", "secret", "subscriptionkey", "token");

  private final ValueType.Struct request;
  private final Pointer at;
  private final List<Issue> issues;

  ShapeReader(ValueType.Struct request, Pointer at, List<Issue> issues) {
    this.request = request;
    this.at = at;
    this.issues = issues;
  }

  /** The shape; of no use when there are issues. */
  RequestShape read(JsonNode operation) {
    Template path = path(operation.path("path").asText());
    Map<String, Template> query = templates(operation, "query");
    query.forEach((name, template) -> inAddress(template, at.child("query").child(name)));
    Map<String, Template> headers = templates(operation, "headers");
    headers.forEach(this::header);
    RequestShape shape = new RequestShape(operation.path("method").asText(), path, query, headers);
    if (!shape.hasBody()) {
      unsent(shape);
    }
    return shape;
  }

  private Template path(String text) {
    Pointer pointer = at.child("path");
    Template path = template(text, pointer);
    if (Arrays.stream(text.split("/", -1)).anyMatch(s -> s.equals(".") || s.equals(".."))) {
      report("dots-in-path", pointer, "A path has no segments of dots: write where it leads.");
    }
    inAddress(path, pointer);
    for (String name : path.names()) {
      ValueType.Field field = request.fields().get(name);
      if (field != null && !field.required()) {
        report(
            "optional-in-path",
            pointer,
            "The property \"%s\" may be absent, but a path needs it: name it under \"required\" of the request."
                .formatted(name));
      }
    }
    return path;
  }

  private Map<String, Template> templates(JsonNode operation, String part) {
    Map<String, Template> templates = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> each : operation.path(part).properties()) {
      Pointer pointer = at.child(part).child(each.getKey());
      templates.put(each.getKey(), template(each.getValue().asText(), pointer));
    }
    return templates;
  }

  private Template template(String text, Pointer pointer) {
    Optional<Template> template = Template.of(text);
    if (template.isEmpty()) {
      report(
          "template",
          pointer,
          "A brace here belongs to no name of a property: write {name}, or leave braces out.");
      return Template.of("").orElseThrow();
    }
    for (String name : template.get().names()) {
      ValueType.Field field = request.fields().get(name);
      if (field == null) {
        report(
            "unknown-property",
            pointer,
            "The request has no property \"%s\": declare it under \"request\", or correct the name."
                .formatted(name));
      } else if (!isOneText(field.type())) {
        report(
            "not-one-text",
            pointer,
            "The property \"%s\" is no string, number, boolean, date or time, so it cannot stand in a text: leave it to the body."
                .formatted(name));
      }
    }
    return template.get();
  }

  /** Addresses end up in logs on the way. */
  private void inAddress(Template template, Pointer pointer) {
    for (String name : template.names()) {
      ValueType.Field field = request.fields().get(name);
      if (field != null && field.sensitive()) {
        report(
            "sensitive-in-address",
            pointer,
            "The property \"%s\" is sensitive and addresses are logged by many: send it in a header or the body."
                .formatted(name));
      }
    }
  }

  private void header(String name, Template template) {
    Pointer pointer = at.child("headers").child(name);
    if (isReserved(name)) {
      report(
          "reserved-header",
          pointer,
          "The server sets the header \"%s\" itself: take another name.".formatted(name));
    }
    if (template.names().isEmpty() && hasSecret(name)) {
      report(
          "literal-secret",
          pointer,
          "The header \"%s\" looks like a secret that is written out: take it out and name it by reference under auth.header. If this was the secret, take it for known to others and replace it."
              .formatted(name));
    }
    if (!template.toString().chars().allMatch(c -> c >= ' ' && c < 127)) {
      report("header-value", pointer, "A header is written in printable ASCII: correct it.");
    }
  }

  /** Whether the server sets a header of this name itself. */
  static boolean isReserved(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return RESERVED.contains(lower) || lower.startsWith("helpflow-");
  }

  private static boolean hasSecret(String name) {
    String letters = name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    return SECRET.stream().anyMatch(letters::contains);
  }

  private void unsent(RequestShape shape) {
    Set<String> unsent = new LinkedHashSet<>(request.fields().keySet());
    unsent.removeAll(shape.named());
    if (!unsent.isEmpty()) {
      report(
          "unsent-property",
          at.child("method"),
          "%s has no body, so %s would never be sent: name it in the path, the query or a header, or choose another method."
              .formatted(shape.method(), String.join(", ", unsent)));
    }
  }

  /** Whether a value of the type can stand in a text. */
  static boolean isOneText(ValueType type) {
    return switch (type) {
      case ValueType.Text _, ValueType.Choice _, ValueType.Int _, ValueType.Decimal _ -> true;
      case ValueType.Bool _, ValueType.Date _, ValueType.Timestamp _ -> true;
      case ValueType.Money _, ValueType.ListOf _, ValueType.MapOf _ -> false;
      case ValueType.Struct _, ValueType.Any _ -> false;
    };
  }

  private void report(String code, Pointer pointer, String message) {
    issues.add(Issue.error("connector/" + code, pointer.toString(), message));
  }
}
