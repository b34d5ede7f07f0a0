package dev.helpflow.server.sessions;

import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.interpreter.Effect;
import org.jspecify.annotations.Nullable;

/**
 * A commit that may have taken effect, or not.
 *
 * @param sent digest of the request on the wire, or null when nothing was sent this time
 * @param why for the log, and for operators; kept to a length and to characters that can be stored
 */
public record UnknownCommit(FlowRef flow, Effect.Call commit, @Nullable String sent, String why) {
  private static final int LONGEST = 1_000;

  public UnknownCommit {
    String text = why.length() > LONGEST ? why.substring(0, LONGEST) + "…" : why;
    // It may quote what a connector sent, which may be anything.
    why = text.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
  }
}
