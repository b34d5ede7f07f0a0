package dev.helpflow.server.desks;

import dev.helpflow.server.secrets.SecretReference;
import java.util.List;
import java.util.Set;

/**
 * A desk at which people help, as operators set it: {@code {"title", "queues", "secrets",
 * "adapter"?}}.
 *
 * @param queues whose hand-offs it may say something of
 * @param secrets what its requests are signed with, any one of them, so that it can go from one to
 *     the next
 * @param adapter in which form it says it
 */
record Desk(String name, Set<String> queues, List<SecretReference> secrets, Adapter adapter) {
  Desk {
    queues = Set.copyOf(queues);
    secrets = List.copyOf(secrets);
  }

  /** How a desk speaks. */
  enum Adapter {
    /** CloudEvents, signed after Standard Webhooks. */
    WEBHOOK,
    /** What Chatwoot sends to webhooks of an account. */
    CHATWOOT
  }
}
