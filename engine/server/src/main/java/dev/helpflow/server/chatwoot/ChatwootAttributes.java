package dev.helpflow.server.chatwoot;

/**
 * The custom attributes of conversations that have a meaning, both for what is made and what comes.
 */
public final class ChatwootAttributes {
  /** What the name of each begins with. */
  public static final String PREFIX = "helpflow_";

  /** The id of the hand-off that a conversation is of. */
  public static final String HANDOFF = PREFIX + "handoff";

  /** The subscription that made it; one that a person made has none. */
  static final String SUBSCRIPTION = PREFIX + "subscription";

  /** Which of the subscription's conversations of the hand-off it is. */
  static final String TURN = PREFIX + "turn";

  private ChatwootAttributes() {}
}
