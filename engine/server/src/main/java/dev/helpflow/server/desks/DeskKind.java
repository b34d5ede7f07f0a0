package dev.helpflow.server.desks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.server.secrets.SecretReference;
import dev.helpflow.server.settings.SettingKind;
import dev.helpflow.server.settings.SettingRead;
import dev.helpflow.wire.definition.SchemaDocument;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Desks as a kind of setting. */
@Singleton
final class DeskKind implements SettingKind<Desk> {
  private static final int MOST = 100;

  /** Read when first asked for. */
  private static final class Held {
    static final SchemaDocument SCHEMA =
        SchemaDocument.load("/dev/helpflow/server/desks/desk-1.schema.json");
  }

  @Override
  public String word() {
    return "desk";
  }

  @Override
  public String plural() {
    return "desks";
  }

  @Override
  public int most() {
    return MOST;
  }

  @Override
  public SettingRead<Desk> read(String name, JsonNode document) {
    List<Issue> issues = new ArrayList<>(Held.SCHEMA.issues(document));
    if (issues.isEmpty()) {
      // Not by the schema, which would repeat what may be a secret.
      JsonNode secrets = document.path("secrets");
      for (int i = 0; i < secrets.size(); i++) {
        if (SecretReference.of(secrets.get(i).textValue()).isEmpty()) {
          issues.add(Issue.error("desk/secret", "/secrets/" + i, SecretReference.RULE));
        }
      }
    }
    return issues.isEmpty()
        ? new SettingRead.Good<>(desk(name, document))
        : new SettingRead.Bad<>(issues);
  }

  private static Desk desk(String name, JsonNode document) {
    Set<String> queues = new LinkedHashSet<>();
    document.path("queues").forEach(queue -> queues.add(queue.textValue()));
    List<SecretReference> secrets = new ArrayList<>();
    document
        .path("secrets")
        .forEach(reference -> secrets.add(new SecretReference(reference.textValue())));
    return new Desk(
        name,
        queues,
        secrets,
        document.path("adapter").asText("webhook").equals("chatwoot")
            ? Desk.Adapter.CHATWOOT
            : Desk.Adapter.WEBHOOK);
  }
}
