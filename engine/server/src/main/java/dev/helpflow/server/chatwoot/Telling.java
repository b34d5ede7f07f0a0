package dev.helpflow.server.chatwoot;

import dev.helpflow.server.events.ChatwootAccount;

/** All that is needed to say one event. */
record Telling(HandoffEvent event, String subscription, ChatwootAccount account, ChatwootApi api) {
  private static final String OF_NOBODY = "helpflow:";

  ConversationRepository.Key key() {
    return new ConversationRepository.Key(
        subscription,
        event.handoff(),
        account.base() + " " + account.account() + " " + account.inbox());
  }

  ConversationName name(int turn) {
    return new ConversationName(event.handoff(), subscription, turn);
  }

  /** By which Chatwoot knows the customer; the hand-off's own where nobody says who it is. */
  String identifier() {
    return event.customer().isEmpty() ? OF_NOBODY + event.handoff() : event.customer();
  }

  /** What a contact is called when it is made. */
  String contactName() {
    return event.customer().isEmpty() ? "Helpflow " + event.handoff() : event.customer();
  }
}
