package dev.helpflow.server.experiments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that became of a customer.
 *
 * @param kind such as {@code session.ended/resolved} or {@code contact}; what is behind the slash
 *     says more closely
 * @param value a number that comes with it, such as stars or pounds, or null
 */
record Outcome(String kind, Instant at, @Nullable Double value) {
  /** Whether it is of a kind, or of one that this kind is the general word for. */
  boolean is(String wanted) {
    return kind.equals(wanted)
        || (kind.length() > wanted.length()
            && kind.startsWith(wanted)
            && kind.charAt(wanted.length()) == '/');
  }
}
