package dev.helpflow.server.chatwoot;

/**
 * The custom attributes of conversations that have a meaning, both for what is made and what comes.
 */
public final class ChatwootAttributes {
  /** What the name of each begins with. */
  public static final String PREFIX = "helpflow_";

  /** The id of the hand-off that a conversation is of. */
  public static final String HANDOFF = PREFIX + "handoff";

  private ChatwootAttributes() {}
}
