package dev.helpflow.server.chatwoot;

import dev.helpflow.server.chatwoot.ChatwootApi.Found;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Finds the conversation that a hand-off is in, or makes it. One is made when the hand-off comes to
 * the subscription's queues, and another when it comes back to them.
 */
@Singleton
final class Conversations {
  private final ConversationRepository repository;

  Conversations(ConversationRepository repository) {
    this.repository = repository;
  }

  /**
   * The conversation that an event is said in; empty when there is none and none is needed.
   *
   * @param known what is known of it here
   * @param isOurs whether the hand-off is looked after there
   */
  Optional<Conversation> of(Telling telling, Optional<Conversation> known, boolean isOurs) {
    HandoffEvent event = telling.event();
    if (known.isEmpty()) {
      // Of a hand-off that was never told of here there is nothing to close.
      return event.isLast() ? found(telling, 1) : Optional.of(made(telling, 1, 1));
    }
    Conversation last = known.get();
    boolean isToBeLookedAfter = isOurs && !event.isLast() && last.isNews(event.id());
    int next = last.turn() + 1;
    if (isToBeLookedAfter && (last.isLeft() || last.isResolved())) {
      return Optional.of(made(telling, next, next));
    }
    if (telling.api().isThere(last.id(), telling.name(last.turn()))) {
      return known;
    }
    // Somebody has deleted it, or its number is another's by now.
    return isToBeLookedAfter
        ? Optional.of(made(telling, last.turn(), next))
        : found(telling, last.turn());
  }

  private Optional<Conversation> found(Telling telling, int from) {
    ChatwootApi api = telling.api();
    return api.contact(telling.identifier())
        .flatMap(contact -> api.newest(contact, telling.name(from)))
        .map(found -> keep(telling, found.id(), found.turn(), true));
  }

  private Conversation made(Telling telling, int from, int turn) {
    ChatwootApi api = telling.api();
    Optional<Long> known = api.contact(telling.identifier());
    Optional<Found> before = known.flatMap(contact -> api.newest(contact, telling.name(from)));
    boolean isOver = telling.event().isTransfer() && before.filter(Found::isResolved).isPresent();
    if (before.isPresent() && !isOver) {
      return keep(telling, before.get().id(), before.get().turn(), true);
    }
    long contact =
        known.orElseGet(() -> api.makeContact(telling.identifier(), telling.contactName()));
    int free = before.map(found -> found.turn() + 1).orElse(turn);
    return keep(telling, api.makeConversation(contact, telling.name(free)), free, false);
  }

  private Conversation keep(Telling telling, long conversation, int turn, boolean isFound) {
    return repository.keep(telling.key(), conversation, turn, telling.account().queues(), isFound);
  }
}
