package dev.helpflow.server.events;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.server.events.Subscription.Include;
import dev.helpflow.server.events.Subscription.Target;
import dev.helpflow.server.secrets.SecretReference;
import dev.helpflow.server.settings.SettingKind;
import dev.helpflow.server.settings.SettingRead;
import dev.helpflow.wire.definition.SchemaDocument;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Subscriptions as a kind of setting. */
@Singleton
final class SubscriptionKind implements SettingKind<Subscription> {
  /** Each event of a session is held against each subscription. */
  private static final int MOST = 50;

  private static final Duration RETRY_FOR = Duration.ofDays(3);

  private final KafkaSettings kafka;

  SubscriptionKind(KafkaSettings kafka) {
    this.kafka = kafka;
  }

  /** Read when first asked for. */
  private static final class Held {
    static final SchemaDocument SCHEMA =
        SchemaDocument.load("/dev/helpflow/server/events/subscription-1.schema.json");
  }

  @Override
  public String word() {
    return "subscription";
  }

  @Override
  public String plural() {
    return "subscriptions";
  }

  @Override
  public int most() {
    return MOST;
  }

  @Override
  public SettingRead<Subscription> read(String name, JsonNode document) {
    List<Issue> issues = new ArrayList<>(Held.SCHEMA.issues(document));
    if (issues.isEmpty()) {
      unknownTypes(document.get("types"), issues);
      noReferences(document, issues);
      if (document.has("sink") && !isAddress(document.get("sink").textValue())) {
        issues.add(
            Issue.error(
                "subscription/sink",
                "/sink",
                "The sink is no address of a webhook: expected one such as"
                    + " https://desk.example/helpflow."));
      }
      if (document.has("chatwoot")) {
        notOfHandoffs(document.get("types"), issues);
      }
      if (document.has("topic") && kafka.file().isEmpty()) {
        issues.add(
            Issue.error(
                "subscription/no-kafka",
                "/protocol",
                "The servers have no Kafka. Name a file of client properties in "
                    + KafkaSettings.VARIABLE
                    + ", or set a webhook."));
      }
    }
    return issues.isEmpty()
        ? new SettingRead.Good<>(subscription(name, document))
        : new SettingRead.Bad<>(issues);
  }

  private static boolean isAddress(String sink) {
    try {
      return new URI(sink).getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static void unknownTypes(JsonNode types, List<Issue> issues) {
    for (int i = 0; i < types.size(); i++) {
      if (!EventTypes.isOfAny(types.get(i).textValue())) {
        issues.add(
            Issue.error(
                "subscription/unknown-type",
                "/types/" + i,
                "There is no event of this type; GET /v1/events/schemas lists the types there"
                    + " are."));
      }
    }
  }

  /** Held here and not by the schema, which would repeat what may be a secret. */
  private static void noReferences(JsonNode document, List<Issue> issues) {
    JsonNode secrets = document.path("secrets");
    for (int i = 0; i < secrets.size(); i++) {
      noReference(secrets.get(i), "/secrets/" + i, issues);
    }
    if (document.has("chatwoot")) {
      noReference(document.get("chatwoot").get("token"), "/chatwoot/token", issues);
    }
  }

  private static void noReference(JsonNode secret, String pointer, List<Issue> issues) {
    if (SecretReference.of(secret.textValue()).isEmpty()) {
      issues.add(Issue.error("subscription/secret", pointer, SecretReference.RULE));
    }
  }

  /** A conversation is of a hand-off, so that there is none in which other events could be said. */
  private static void notOfHandoffs(JsonNode types, List<Issue> issues) {
    for (int i = 0; i < types.size(); i++) {
      if (!types.get(i).textValue().startsWith(EventTypes.OF_HANDOFFS)) {
        issues.add(
            Issue.error(
                "subscription/not-of-handoffs",
                "/types/" + i,
                "A Chatwoot is told of hand-offs only: expected handoff.*, or types such as"
                    + " handoff.requested."));
      }
    }
  }

  private static Subscription subscription(String name, JsonNode document) {
    Target target =
        switch (document.get("protocol").textValue()) {
          case "KAFKA" -> new Target.Topic(document.get("topic").textValue());
          case "CHATWOOT" -> new Target.Chatwoot(chatwoot(document));
          default ->
              new Target.Webhook(
                  URI.create(document.get("sink").textValue()), texts(document.get("secrets")));
        };
    Set<Include> include = EnumSet.noneOf(Include.class);
    texts(document.path("include"))
        .forEach(word -> include.add(Include.valueOf(word.toUpperCase(Locale.ROOT))));
    Duration retryFor =
        document.has("retryFor") ? Duration.parse(document.get("retryFor").textValue()) : RETRY_FOR;
    return new Subscription(name, texts(document.get("types")), target, include, retryFor);
  }

  private static ChatwootAccount chatwoot(JsonNode document) {
    JsonNode set = document.get("chatwoot");
    return new ChatwootAccount(
        URI.create(document.get("sink").textValue()),
        set.get("account").longValue(),
        set.get("inbox").longValue(),
        set.get("token").textValue(),
        set.has("team") ? set.get("team").longValue() : null,
        Set.copyOf(texts(set.path("queues"))),
        set.has("link") ? set.get("link").textValue() : null);
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(item -> texts.add(item.textValue()));
    return texts;
  }
}
