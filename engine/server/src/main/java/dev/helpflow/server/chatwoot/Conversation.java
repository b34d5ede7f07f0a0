package dev.helpflow.server.chatwoot;

import java.util.Set;

/**
 * What is known of the conversation of a hand-off.
 *
 * @param id its number in its account
 * @param turn which of the subscription's conversations of the hand-off it is
 * @param queues whose hand-offs the subscription told of, when it last did; empty for all
 * @param tried the events whose notes may have been made
 * @param noted the events whose notes have been made, here or in a conversation before
 * @param isFound whether it was found there and not made here, so that it may have any note
 * @param isBegun whether it has a note that was made here
 * @param isLeft whether the hand-off has gone to a queue that others look after
 * @param isResolved whether it has been resolved from here, or is about to be
 */
record Conversation(
    long id,
    int turn,
    Set<String> queues,
    Set<Long> tried,
    Set<Long> noted,
    boolean isFound,
    boolean isBegun,
    boolean isLeft,
    boolean isResolved) {
  Conversation {
    queues = Set.copyOf(queues);
    tried = Set.copyOf(tried);
    noted = Set.copyOf(noted);
  }

  /** Whether nothing that happened after an event has been told yet. */
  boolean isNews(long event) {
    return noted.stream().noneMatch(told -> told > event);
  }

  /**
   * Whether it is by an event of another queue that the hand-off goes there; what others did with
   * it after that, or long ago, is not told.
   */
  boolean isLeftBy(long event) {
    return !isLeft && isNews(event);
  }

  /** Whether the note of an event may have been made without anybody here knowing. */
  boolean mayHaveNote(long event) {
    return isFound || tried.contains(event);
  }
}
