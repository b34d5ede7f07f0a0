package dev.helpflow.wire.connector;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.wire.Pointer;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what holds for a connector as a whole, and sees what the schema cannot. */
final class RulesReader {
  private static final Pattern REFERENCE = Pattern.compile(Auth.REFERENCE);
  private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

  private final JsonNode document;
  private final List<Issue> issues;

  RulesReader(JsonNode document, List<Issue> issues) {
    this.document = document;
    this.issues = issues;
  }

  ConnectorRules rules() {
    return new ConnectorRules(breaker(), document.has("atOnce") ? atOnce() : null, health());
  }

  private Integer atOnce() {
    return document.path("atOnce").intValue();
  }

  private ConnectorRules.@Nullable Breaker breaker() {
    JsonNode node = document.path("breaker");
    return node.isMissingNode()
        ? null
        : new ConnectorRules.Breaker(
            node.path("failureRate").asInt(50),
            node.path("calls").asInt(20),
            Times.read(node, "openFor", HALF_A_MINUTE, Pointer.ROOT.child("breaker"), issues));
  }

  private ConnectorRules.@Nullable Health health() {
    JsonNode node = document.path("health");
    return node.isMissingNode()
        ? null
        : new ConnectorRules.Health(
            node.path("path").asText(),
            Times.read(node, "every", HALF_A_MINUTE, Pointer.ROOT.child("health"), issues));
  }

  /** The base URL, which leads nowhere but to its host. */
  String baseUrl() {
    String url = document.path("baseUrl").asText();
    if (url.chars().anyMatch(c -> "@?#\\".indexOf(c) >= 0)) {
      issues.add(
          Issue.error(
              "connector/base-url",
              "/baseUrl",
              "A base URL has a host and perhaps a path, and no name of a user, query or fragment: take that out."));
    }
    return url;
  }

  Auth auth() {
    JsonNode node = document.path("auth");
    Pointer at = Pointer.ROOT.child("auth");
    if (node.has("bearer") && node.has("oauth2")) {
      issues.add(
          Issue.error(
              "connector/two-tokens",
              at.toString(),
              "A request carries one token: keep bearer or oauth2."));
    }
    return new Auth(
        node.has("bearer") ? secret(node, "bearer", at) : null,
        oauth2(node.path("oauth2"), at.child("oauth2")),
        header(node.path("header"), at.child("header")),
        mtls(node.path("mtls"), at.child("mtls")),
        signed(node.path("signed"), at.child("signed")));
  }

  private Auth.@Nullable OAuth2 oauth2(JsonNode node, Pointer at) {
    return node.isMissingNode()
        ? null
        : new Auth.OAuth2(
            node.path("tokenUrl").asText(),
            node.path("clientId").asText(),
            secret(node, "clientSecret", at),
            node.path("scope").textValue());
  }

  private Auth.@Nullable Header header(JsonNode node, Pointer at) {
    String name = node.path("name").asText();
    if (ShapeReader.isReserved(name)) {
      issues.add(
          Issue.error(
              "connector/reserved-header",
              at.child("name").toString(),
              "The server sets the header \"%s\" itself: take another name, or bearer for a token."
                  .formatted(name)));
    }
    return node.isMissingNode() ? null : new Auth.Header(name, secret(node, "value", at));
  }

  private Auth.@Nullable MutualTls mtls(JsonNode node, Pointer at) {
    return node.isMissingNode()
        ? null
        : new Auth.MutualTls(
            secret(node, "keyStore", at),
            secret(node, "password", at),
            node.has("authority") ? secret(node, "authority", at) : null);
  }

  private Auth.@Nullable Signing signed(JsonNode node, Pointer at) {
    return node.isMissingNode()
        ? null
        : new Auth.Signing(node.path("keyId").asText(), secret(node, "key", at));
  }

  /** A reference; whatever else stands there may be the secret itself, so it is never quoted. */
  private String secret(JsonNode node, String name, Pointer at) {
    String reference = node.path(name).asText();
    if (!REFERENCE.matcher(reference).matches()) {
      issues.add(
          Issue.error(
              "connector/literal-secret",
              at.child(name).toString(),
              "A secret is not written here but named: write env:NAME for an environment variable of the server, or file:/path for a file. If this was the secret, take it for known to others and replace it."));
    }
    return reference;
  }
}
