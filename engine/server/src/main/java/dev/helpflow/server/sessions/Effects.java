package dev.helpflow.server.sessions;

import dev.helpflow.core.interpreter.Effect;
import dev.helpflow.core.interpreter.Input;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Performs what the interpreter asks for, on the calling thread, holding no connection to the
 * database.
 */
public interface Effects {
  /**
   * Performs it once.
   *
   * @param again whether it may have been performed before, by a server that did not come to its
   *     end
   * @param noted the {@link #digest} that was noted of a commit that is sent for the first time, or
   *     null when there was none: a request that has another by now is not sent
   */
  Performed perform(Effect.Ask ask, Asker asker, boolean again, @Nullable String noted);

  /**
   * The digest of a commit's request as it is on the wire, or empty when nothing would be sent of
   * it.
   */
  Optional<String> digest(Effect.Call commit, SessionId session, String customer);

  /** What came of it. */
  sealed interface Performed {
    /** It is known, and this tells the session. */
    record Known(Input outcome) implements Performed {}

    /**
     * Whether a commit took effect is not known: it is to be sent again, with the same bytes and
     * key.
     *
     * @param sent digest of the request on the wire, or null when nothing was sent this time
     * @param why for the log, and for operators
     */
    record Unknown(Effect.Call commit, @Nullable String sent, String why) implements Performed {}
  }
}
