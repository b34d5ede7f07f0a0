package dev.helpflow.core.interpreter;

import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.Entry;

/** What becomes of an open session when it is to move to another version. */
public sealed interface Migrated {
  /** Where it stands on the version that it is on. */
  Address from();

  /**
   * It moves.
   *
   * @param entry what its ledger says of that
   * @param to where it stands then
   * @param rests whether its customer sees a screen of the flow there; if not, it goes on from
   *     there, with a call or to a person, so it moves when they act and not before
   */
  record Moves(Entry.Migrated entry, Address from, Address to, boolean rests) implements Migrated {}

  /** It stays on the version that it is on. */
  record Stays(Address from, Reason reason) implements Migrated {}

  /** Why a session stays. */
  enum Reason {
    /** It is over. */
    OVER("over"),
    /** A commit of it was sent, and nobody knows yet what came of it. */
    COMMIT_PENDING("commitPending"),
    /** A person has been asked to help, or helps. */
    WITH_PERSON("withPerson"),
    /**
     * The new version does not come to what was done or to who took over, as it was and in order.
     */
    FENCE_NOT_REACHED("fenceNotReached"),
    /** The new version would fail there, or needs inputs that the session does not have. */
    TROUBLE("trouble"),
    /** It would have expired there by now. */
    EXPIRES("expires"),
    /** A node runs another flow in the new version. */
    OTHER_SUBFLOW("otherSubflow"),
    /** The wait that it stands at listens for another signal in the new version. */
    OTHER_SIGNAL("otherSignal"),
    /** To follow: an entry that led to where it stands would not be used as it is. */
    ENTRY_UNUSED("entryUnused"),
    /** To follow: it would stand somewhere else. */
    OTHER_PLACE("otherPlace");

    private final String word;

    Reason(String word) {
      this.word = word;
    }

    /** The word for it in JSON. */
    public String word() {
      return word;
    }
  }
}
