package dev.helpflow.server.chatwoot;

import java.util.Set;

/**
 * What is known of the conversation of a hand-off.
 *
 * @param id its number in its account
 * @param trying the event whose note may have been made, or 0 when there is none
 * @param noted the events whose notes have been made
 * @param isFound whether it was found there and not made here, so that it may have any note
 * @param isLeft whether the hand-off has gone to a queue that others look after
 */
record Conversation(long id, long trying, Set<Long> noted, boolean isFound, boolean isLeft) {
  Conversation {
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
    return isFound || trying == event;
  }
}
