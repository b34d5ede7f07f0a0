package dev.helpflow.server.chatwoot;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/**
 * Knows of which conversations it may be taken for what becomes of their hand-offs what Chatwoot
 * says. A webhook of an account tells of every conversation: also of those that were resolved from
 * here, and of those of teams that a hand-off has left. Thread-safe.
 */
@Singleton
public final class ConversationWords {
  private final ConversationRepository repository;

  ConversationWords(ConversationRepository repository) {
    this.repository = repository;
  }

  /** What may be taken of what is said of a conversation. */
  public sealed interface Heard {
    /**
     * All of it, as long as the hand-off is in one of some queues.
     *
     * @param queues those, or none for any
     */
    record In(Set<String> queues) implements Heard {
      public In {
        queues = Set.copyOf(queues);
      }
    }

    /** None of it, and this is why. */
    record Nothing(String why) implements Heard {}
  }

  /** What may be taken of a conversation, as Chatwoot tells it. */
  public Heard heard(JsonNode conversation) {
    // One that a person made, or of a subscription that is no more, is only held against the desk.
    Optional<ConversationName> name = ConversationName.of(conversation);
    return name.flatMap(made -> repository.last(made.subscription(), made.handoff()))
        .map(last -> heard(conversation.path("id").asLong(), name.get().turn(), last))
        .orElseGet(() -> new Heard.In(Set.of()));
  }

  private static Heard heard(long id, int turn, Conversation last) {
    // It may be said of one that has just been made before it is known here which it is.
    boolean isNext = turn > last.turn();
    boolean isLast = id == last.id() && !last.isResolved();
    return isNext || isLast
        ? new Heard.In(last.queues())
        : new Heard.Nothing(
            "The hand-off is not in this conversation any more: it was resolved from here, or"
                + " there is another since.");
  }
}
