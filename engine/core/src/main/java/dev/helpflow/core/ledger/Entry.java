package dev.helpflow.core.ledger;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.experiment.Trial;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of a session's ledger: something that happened, never changed afterwards.
 *
 * <p>JSON shape: {@code {"seq": 4, "at": "2026-11-21T10:15:30Z", "kind": "answer", "address":
 * "whatHappened#1", …}}.
 */
public sealed interface Entry {
  /** Its number in the session, from 1, without gaps. */
  long seq();

  /** When it was made. */
  Instant at();

  /** An entry about one place. */
  sealed interface Placed extends Entry {
    /** The place it is about. */
    Address address();
  }

  /**
   * The session began.
   *
   * @param subflows the versions that sub-flows without a pinned version run at
   * @param customer the attributes read when it began
   * @param trial by which experiment it runs this version, or null for none
   * @param forced the variant by experiment that whoever looks at them asked to be in; they count
   *     in none of these
   */
  record Started(
      long seq,
      Instant at,
      FlowRef flow,
      Map<FlowId, Integer> subflows,
      Map<String, Object> inputs,
      Map<String, Object> customer,
      String locale,
      ZoneId zone,
      @Nullable Trial trial,
      Map<String, String> forced)
      implements Entry {
    public Started {
      subflows = Map.copyOf(subflows);
      inputs = Map.copyOf(inputs);
      customer = Map.copyOf(customer);
      forced = Map.copyOf(forced);
    }

    /** A session whose version no experiment chose, of somebody who asked for no variant. */
    public Started(
        long seq,
        Instant at,
        FlowRef flow,
        Map<FlowId, Integer> subflows,
        Map<String, Object> inputs,
        Map<String, Object> customer,
        String locale,
        ZoneId zone) {
      this(seq, at, flow, subflows, inputs, customer, locale, zone, null, Map.of());
    }
  }

  /**
   * The customer pressed an action; {@code values} are by component id. Action {@code abandon}
   * closes the session.
   */
  record Answer(long seq, Instant at, Address address, String action, Map<String, Object> values)
      implements Placed {
    /** The built-in action with which a customer gives up. */
    public static final String ABANDON = "abandon";

    public Answer {
      values = Map.copyOf(values);
    }

    /** Whether it closes the session and answers nothing. */
    public boolean isAbandon() {
      return action.equals(ABANDON);
    }
  }

  /** What was typed when the customer went elsewhere without submitting. */
  record Draft(long seq, Instant at, Address address, Map<String, Object> values)
      implements Placed {
    public Draft {
      values = Map.copyOf(values);
    }
  }

  /**
   * The customer went back to a screen, or asked to change it; the walk stops there until it is
   * answered again.
   */
  record Reopened(long seq, Instant at, Address address) implements Placed {}

  /**
   * A commit is about to be sent: stored before anything is sent.
   *
   * @param idempotencyKey sent with every try of it
   * @param request the exact body sent with every try of it
   */
  record Intended(
      long seq,
      Instant at,
      Address address,
      String connector,
      String operation,
      String idempotencyKey,
      String request,
      String digest)
      implements Placed {}

  /**
   * A call or script ended.
   *
   * @param digest of the canonical {@code with} it was asked with
   * @param idempotencyKey of the intention it answers, or null when it was no commit
   * @param value what it answered, or null when it failed
   * @param error how it failed, or null when it did not; of a commit, a definite refusal
   */
  record Result(
      long seq,
      Instant at,
      Address address,
      String digest,
      @Nullable String idempotencyKey,
      @Nullable Object value,
      @Nullable CallError error)
      implements Placed {
    public Result {
      if ((value == null) == (error == null)) {
        throw new IllegalArgumentException(
            "A result has either a value or an error, at " + address + ".");
      }
    }
  }

  /**
   * The customer's variant was fixed at an experiment node; or, of an experiment whose variants are
   * versions, its customer came to where they differ. Null when no variant applies and the flow
   * goes {@code otherwise}.
   *
   * @param counted whether the customer counts; not those who were forced into the variant to look
   *     at it, nor those in none
   */
  record Assignment(
      long seq,
      Instant at,
      Address address,
      String experiment,
      @Nullable String variant,
      boolean counted)
      implements Placed {
    /** A customer who counts if they are in a variant. */
    public Assignment(
        long seq, Instant at, Address address, String experiment, @Nullable String variant) {
      this(seq, at, address, experiment, variant, variant != null);
    }
  }

  /** A wait began to listen; {@code deadline} is null when it waits for ever. */
  record Armed(
      long seq, Instant at, Address address, String signal, String key, @Nullable Instant deadline)
      implements Placed {}

  /**
   * A signal or a deadline came to a wait.
   *
   * @param id the signal's id, or null when it is the deadline
   * @param late whether something else had ended the wait before; a late one changes nothing
   */
  record Signal(
      long seq,
      Instant at,
      Address address,
      @Nullable String id,
      Map<String, Object> payload,
      boolean late)
      implements Placed {
    public Signal {
      payload = Map.copyOf(payload);
    }

    /** Whether it is the wait's deadline. */
    public boolean isDeadline() {
      return id == null;
    }
  }

  /**
   * A hand-off changed its state.
   *
   * @param address the escalate node, or where the customer stood when they asked or the flow
   *     failed
   * @param id of the hand-off; one may have many such entries
   * @param data what the desk said with it: {@code agent}, {@code position}, {@code outcome}; and
   *     {@code callBack} once nobody was there to help and the customer is to be called: true, or
   *     {@code {"from", "to"}} once they have chosen when
   */
  record Handoff(
      long seq,
      Instant at,
      Address address,
      String id,
      Origin origin,
      HandoffState state,
      String queue,
      String reason,
      Map<String, Object> data)
      implements Placed {
    /** In {@code data}, when the customer is to be called: true, or from when to when. */
    public static final String CALL_BACK = "callBack";

    /**
     * In {@code data}, the flow that an agent sends the customer into: {@code {"session", "flow"}}.
     */
    public static final String SENT = "sent";

    public Handoff {
      data = Map.copyOf(data);
    }

    /** Whether the customer is to be called, because nobody was there when they asked. */
    public boolean isCallBack() {
      Object callBack = data.get(CALL_BACK);
      return Boolean.TRUE.equals(callBack) || callBack instanceof Map;
    }

    /**
     * Whether an agent has it. One that was passed on waits again, for whoever accepts it next,
     * though what the first agent did stays a fence.
     */
    public boolean isWithAgent() {
      return state == HandoffState.ACCEPTED;
    }

    /** The same hand-off, moved. */
    public Handoff moved(long seq, Instant at, HandoffState to, Map<String, Object> said) {
      return new Handoff(seq, at, address, id, origin, to, queue, reason, said);
    }

    /** The session that the agent has sent the customer into, or null when there is none. */
    public @Nullable String sent() {
      return data.get(SENT) instanceof Map<?, ?> sent && sent.get("session") instanceof String id
          ? id
          : null;
    }
  }

  /**
   * The session moved to another version of its flow, or of a flow that it runs.
   *
   * @param subflows the versions that sub-flows without a pinned version run at from here
   * @param moved the addresses that nodes with other names have now, by those they had
   * @param voided where a result no longer holds, since something else is asked there now
   * @param screen what its customer sees of it
   */
  record Migrated(
      long seq,
      Instant at,
      FlowRef from,
      FlowRef to,
      Map<FlowId, Integer> subflows,
      Map<Address, Address> moved,
      Set<Address> voided,
      Sight screen)
      implements Entry {
    public Migrated {
      subflows = Map.copyOf(subflows);
      moved = Map.copyOf(moved);
      voided = Set.copyOf(voided);
    }

    /** What a customer sees of a migration. */
    public enum Sight {
      /** The screen that they were shown before, to the letter. */
      SAME,
      /** Another screen, or the same with something else on it. */
      REPLACED,
      /** A screen that they had passed, or one that is new, before where they stood. */
      ASKED
    }
  }

  /** Who brought a human in. */
  enum Origin {
    /** The customer pressed {@code escalate}; laid over the walk. */
    CUSTOMER,
    /** The walk came to an {@code escalate} node. */
    NODE,
    /** Something failed that the flow has no answer to; laid over the walk. */
    FAILURE
  }
}
