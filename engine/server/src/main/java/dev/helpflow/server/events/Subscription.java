package dev.helpflow.server.events;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is told of which events, as an operator set it: {@code {"types", "protocol", "sink"|"topic",
 * "secrets"?, "chatwoot"?, "include"?, "retryFor"?, "description"?}}, with the words of the
 * CloudEvents Subscriptions API.
 *
 * @param types of events: whole, or up to a {@code *}
 * @param include what is added to what every subscription is told
 * @param retryFor how long an event that cannot be delivered is tried again before it is given up
 */
record Subscription(
    String name, List<String> types, Target target, Set<Include> include, Duration retryFor) {

  Subscription {
    types = List.copyOf(types);
    include = Set.copyOf(include);
  }

  /** Where its events go. */
  sealed interface Target {
    /**
     * A webhook.
     *
     * @param secrets references to what its requests are signed with, each with all of them, so
     *     that a receiver can go from one to the next
     */
    record Webhook(URI sink, List<String> secrets) implements Target {
      public Webhook {
        secrets = List.copyOf(secrets);
      }
    }

    /** A topic of the Kafka that the servers are told of. */
    record Topic(String topic) implements Target {}

    /** A Chatwoot, in which there is a conversation for each hand-off. */
    record Chatwoot(ChatwootAccount account) implements Target {}

    /** Where requests go that it takes, or null where it takes none. */
    default @Nullable URI address() {
      return switch (this) {
        case Webhook webhook -> webhook.sink();
        case Topic _ -> null;
        case Chatwoot chatwoot -> chatwoot.account().base();
      };
    }
  }

  /** What may be added. */
  enum Include {
    /** Who the customer is. */
    CUSTOMER,
    /** What an agent is given, to events of hand-offs. */
    PACKAGE,
    /** What apps tell their developers, to events of apps. */
    DETAIL
  }

  boolean wants(String type) {
    return EventTypes.isAny(types, type);
  }

  boolean includes(Include what) {
    return include.contains(what);
  }
}
