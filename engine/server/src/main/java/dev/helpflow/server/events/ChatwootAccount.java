package dev.helpflow.server.events;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account of a Chatwoot in which conversations are made, as an operator set it: {@code
 * {"account", "inbox", "token", "team"?, "queues"?, "link"?}} beside the {@code sink}.
 *
 * @param base where Chatwoot is
 * @param account its number there
 * @param inbox the number of the inbox of its kind API that conversations are made in
 * @param token a reference to the access token that it is called with
 * @param team the number of the team that conversations are given to, or null for none
 * @param queues whose hand-offs are told of; empty for all
 * @param link where agents see a hand-off, with {@code {handoff}} in place of its id; or null
 */
public record ChatwootAccount(
    URI base,
    long account,
    long inbox,
    String token,
    @Nullable Long team,
    Set<String> queues,
    @Nullable String link) {

  public ChatwootAccount {
    queues = Set.copyOf(queues);
  }

  /** Whether hand-offs of a queue are told of. */
  public boolean has(String queue) {
    return queues.isEmpty() || queues.contains(queue);
  }
}
