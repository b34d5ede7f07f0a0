package dev.helpflow.server.chatwoot;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.egress.Outbound;
import dev.helpflow.server.events.ChatwootAccount;
import dev.helpflow.server.events.ChatwootSink;
import dev.helpflow.server.events.Delivery;
import dev.helpflow.server.secrets.SecretReference;
import dev.helpflow.server.secrets.SecretUnavailableException;
import dev.helpflow.server.secrets.Secrets;
import dev.helpflow.server.sessions.HandoffQueues;
import dev.helpflow.wire.Json;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes a conversation for each hand-off and a note in it for each event. An event may come again
 * after any part of what follows from it has been done, also when Chatwoot did something and its
 * answer was lost: what may have been done is looked for before it is done.
 */
@Singleton
final class HandoffConversations implements ChatwootSink {
  private final Outbound outbound;
  private final Secrets secrets;
  private final ConversationRepository repository;
  private final Conversations conversations;
  private final HandoffQueues queues;
  private final Clock clock;

  HandoffConversations(
      Outbound outbound,
      Secrets secrets,
      ConversationRepository repository,
      Conversations conversations,
      HandoffQueues queues,
      Clock clock) {
    this.outbound = outbound;
    this.secrets = secrets;
    this.repository = repository;
    this.conversations = conversations;
    this.queues = queues;
    this.clock = clock;
  }

  @Override
  public Delivery say(Saying saying) {
    JsonNode event = Json.parse(saying.event());
    try {
      ChatwootApi api = api(saying);
      if (!HandoffEvent.is(event)) {
        return tested(saying.account(), api);
      }
      return tell(
          new Telling(HandoffEvent.read(event), saying.subscription(), saying.account(), api));
    } catch (NotToldException e) {
      return e.delivery();
    } catch (SecretUnavailableException e) {
      return new Delivery.Away("Chatwoot cannot be called. " + e.getMessage(), null);
    }
  }

  @Override
  public void forget(String subscription) {
    repository.forget(subscription);
  }

  private ChatwootApi api(Saying saying) {
    ChatwootAccount account = saying.account();
    return new ChatwootApi(
        account,
        new ChatwootRequests(
            outbound,
            account,
            secrets.read(new SecretReference(account.token())),
            saying.fromFile(),
            saying.within(),
            clock));
  }

  private static Delivery tested(ChatwootAccount account, ChatwootApi api) {
    return api.hasInbox()
        ? new Delivery.Delivered()
        : new Delivery.NotTaken(
            "Inbox " + account.inbox() + " of Chatwoot is not of the kind API.");
  }

  private Delivery tell(Telling telling) {
    HandoffEvent event = telling.event();
    Optional<Conversation> known = repository.find(telling.key());
    if (known.isPresent() && known.get().noted().contains(event.id())) {
      return new Delivery.PassedOver();
    }
    boolean isOurs = isOurs(telling, known);
    if (!isOurs && (known.isEmpty() || !known.get().isLeftBy(event.id()))) {
      return new Delivery.PassedOver();
    }
    if (event.isLast() && known.filter(Conversation::isLeft).isPresent()) {
      // Others had it to the end.
      return new Delivery.PassedOver();
    }
    conversations
        .of(telling, known, isOurs)
        .ifPresent(conversation -> follow(telling, conversation, isOurs));
    return new Delivery.Delivered();
  }

  /** Whether it is looked after here; an event that names no queue leaves it where it was. */
  private static boolean isOurs(Telling telling, Optional<Conversation> known) {
    String queue = telling.event().queue();
    return queue.isEmpty() && known.isPresent()
        ? !known.get().isLeft()
        : telling.account().has(queue);
  }

  /**
   * What follows from an event in its conversation; each part may be done again. One that was given
   * up and comes behind later ones is a note, and changes nothing of what followed from those.
   */
  private void follow(Telling telling, Conversation conversation, boolean isOurs) {
    HandoffEvent event = telling.event();
    ChatwootApi api = telling.api();
    long id = conversation.id();
    boolean isNews = conversation.isNews(event.id());
    String priority = priority(event);
    if (isNews && priority != null) {
      api.prioritise(id, priority);
    }
    boolean mayHaveNote = conversation.mayHaveNote(event.id());
    repository.tryNote(telling.key(), event.id(), telling.account().queues());
    if (!mayHaveNote || !api.hasNote(id, NoteText.line(event))) {
      api.note(
          id,
          NoteText.of(
              event,
              event.isAbout() || !conversation.isBegun(),
              queues.skills(event.queue()),
              telling.account().link()));
    }
    if (isNews && (event.isLast() || !isOurs)) {
      // Before Chatwoot says so itself, which is then not what an agent says.
      repository.resolve(telling.key());
      api.resolve(id);
    }
    repository.noted(telling.key(), event.id(), isNews ? !isOurs : conversation.isLeft());
  }

  private static @Nullable String priority(HandoffEvent event) {
    return switch (event.data().path("priority").asText()) {
      case "urgent" -> "urgent";
      case "high" -> "high";
      case "normal" -> "medium";
      case "low" -> "low";
      default -> null;
    };
  }
}
