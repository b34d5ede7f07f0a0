package dev.helpflow.server.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.server.egress.EgressRules;
import dev.helpflow.server.settings.SettingRead;
import dev.helpflow.server.settings.Settings;
import dev.helpflow.server.settings.SettingsOf;
import dev.helpflow.wire.Json;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The subscriptions that are set, as they were within the last second. Thread-safe. */
@Singleton
final class Subscriptions {
  private static final String EVERYTHING = "*";

  private final SettingsOf<Subscription> settings;
  private final SubscriptionKind kind;
  private final EgressRules egress;

  Subscriptions(Settings settings, SubscriptionKind kind, EgressRules egress) {
    this.settings = settings.of(kind);
    this.kind = kind;
    this.egress = egress;
  }

  /** All of them, by name, in the order of their names. */
  Map<String, Subscription> all() {
    return settings.all();
  }

  /** Who wants events of which types; of each it needs no more to be known. */
  record Wanting(String name, List<String> types) {
    Wanting {
      types = List.copyOf(types);
    }

    boolean wants(String type) {
      return EventTypes.isAny(types, type);
    }
  }

  /**
   * All who want events, also those that this server cannot read and so leaves to others to tell:
   * what happens here is to reach them all the same.
   */
  List<Wanting> wanting() {
    SettingsOf.Known<Subscription> known = settings.known();
    List<Wanting> wanting = new ArrayList<>();
    known.values().forEach((name, each) -> wanting.add(new Wanting(name, each.types())));
    known.unread().forEach((name, document) -> wanting.add(new Wanting(name, types(document))));
    return wanting;
  }

  /** All types where it does not say which in a way that is known here. */
  private static List<String> types(JsonNode document) {
    List<String> types = new ArrayList<>();
    for (JsonNode type : document.path("types")) {
      types.add(type.isTextual() ? type.textValue() : EVERYTHING);
    }
    return types.isEmpty() ? List.of(EVERYTHING) : types;
  }

  /** The one of this name, also when another server has just set it. */
  Optional<Subscription> findNow(String name) {
    return settings.findNow(name);
  }

  Optional<Subscription> find(String name) {
    return settings.find(name);
  }

  /** Sets one, as {@link SettingsOf#set} says; one that requests may not be sent to is refused. */
  SettingsOf.Set set(String name, byte[] body, String who, Instant at) {
    if (!settings.isInFile(name)
        && Json.parseStorable(body) instanceof ObjectNode document
        && document.remove("reason") != null
        && kind.read(name, document) instanceof SettingRead.Good<Subscription>(var subscription)
        && subscription.target().address() instanceof URI address) {
      egress
          .refusal(address)
          .ifPresent(
              why -> {
                throw settings.refused(List.of(Issue.error("subscription/egress", "/sink", why)));
              });
    }
    return settings.set(name, body, who, at);
  }

  SettingsOf<Subscription> settings() {
    return settings;
  }
}
