package dev.helpflow.core.interpreter;

import dev.helpflow.core.answer.HandedFile;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.CallError;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.HandoffState;
import dev.helpflow.core.script.ScriptOutcome;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What comes to a session from outside. */
public sealed interface Input {

  /** What a customer does; {@code key} is that of the screen they did it on. */
  sealed interface Customer extends Input {
    /** The key of the screen it was done on; {@code null} only where none is needed. */
    @Nullable String key();
  }

  /**
   * An action of the screen, with raw answers by component id.
   *
   * @param files what is known of the files that the answers name, by id
   */
  record Submit(
      String key, String action, Map<String, Object> answers, Map<String, HandedFile> files)
      implements Customer {
    /** Without files. */
    public Submit(String key, String action, Map<String, Object> answers) {
      this(key, action, answers, Map.of());
    }

    /** The same action with these answers. */
    public Submit with(Map<String, Object> others) {
      return new Submit(key, action, others, files);
    }
  }

  /** Back to the screen before; what was typed is kept as a draft. */
  record Back(String key, Map<String, Object> typed) implements Customer {}

  /** Back to a named screen: a node id, for its newest visit on the path, or an address. */
  record Change(String key, String target, Map<String, Object> typed) implements Customer {}

  /** The app came to the foreground: what can be gone on with goes on. */
  record Resume(@Nullable String key) implements Customer {}

  /** The customer asks for a human. */
  record Escalate(String key, Map<String, Object> typed) implements Customer {}

  /** The customer no longer wants the human they asked for. */
  record CancelHandoff(String key) implements Customer {}

  /** The customer gives up. */
  record Abandon(@Nullable String key) implements Customer {}

  /** A connector answered, or definitely failed. */
  record CallReturned(
      Address address,
      String digest,
      @Nullable String idempotencyKey,
      @Nullable Object value,
      @Nullable CallError error)
      implements Input {}

  /**
   * The same of an attempt at a commit of which the fold holds no outcome any more, because another
   * attempt has followed it. It changes nothing, and is told of where it says otherwise than the
   * ledger.
   *
   * @param intended what the ledger has of the attempt
   * @param known what the ledger has of its outcome
   */
  record AttemptReturned(CallReturned returned, Entry.Intended intended, Entry.Result known)
      implements Input {}

  /** A script ended. */
  record ScriptReturned(Address address, String digest, ScriptOutcome outcome) implements Input {}

  /**
   * A variant was found, or null when none applies.
   *
   * @param counted whether the customer counts in it
   */
  record Assigned(Address address, @Nullable String variant, boolean counted) implements Input {
    /** A customer who counts if they are in a variant. */
    public Assigned(Address address, @Nullable String variant) {
      this(address, variant, variant != null);
    }
  }

  /** A signal came for a wait. */
  record SignalArrived(Address address, String id, Map<String, Object> payload) implements Input {}

  /** The deadline of a wait has passed. */
  record DeadlineReached(Address address) implements Input {}

  /** A hand-off moved: accepted, returned, ended, failed. */
  record HandoffMoved(String id, HandoffState state, Map<String, Object> data) implements Input {}

  /**
   * Times at which a customer who is to be called may choose to be; of a hand-off that is no
   * call-back, or no longer open, it changes nothing.
   *
   * @param taken whether the customer chose one that somebody else took first
   */
  record SlotsOffered(String id, List<CallBackSlot> slots, boolean taken) implements Input {
    public SlotsOffered {
      slots = List.copyOf(slots);
    }
  }

  /**
   * Work that a server left unfinished is taken up again: same step, no new action of the customer.
   */
  record Recover() implements Input {}
}
