package dev.helpflow.server.settings;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.server.secrets.SecretReference;
import dev.helpflow.server.secrets.SecretsByApi;
import dev.helpflow.wire.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds the secrets that a document names, of whatever kind it is. */
final class NamedSecrets {
  private final SecretsByApi allowed;
  private final List<Issue> issues = new ArrayList<>();

  private NamedSecrets(SecretsByApi allowed) {
    this.allowed = allowed;
  }

  /** Those that a document of the API may not name. */
  static List<Issue> refused(JsonNode document, SecretsByApi allowed) {
    NamedSecrets secrets = new NamedSecrets(allowed);
    secrets.look(document, Pointer.ROOT);
    return secrets.issues;
  }

  private void look(JsonNode node, Pointer at) {
    if (node.isTextual()) {
      SecretReference.of(node.textValue())
          .flatMap(allowed::refusal)
          .ifPresent(why -> issues.add(Issue.error("setting/secret", at.toString(), why)));
    }
    for (Map.Entry<String, JsonNode> each : node.properties()) {
      look(each.getValue(), at.child(each.getKey()));
    }
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        look(node.get(i), at.child(i));
      }
    }
  }
}
