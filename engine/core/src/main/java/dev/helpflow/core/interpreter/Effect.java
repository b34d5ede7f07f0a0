package dev.helpflow.core.interpreter;

import dev.helpflow.core.catalogue.Operation;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.CallError;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.value.Coercion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the interpreter asks the shell to do. */
public sealed interface Effect {

  /** Something whose outcome the step waits for, given back as an {@link Input}. */
  sealed interface Ask extends Effect {
    /** The node that asks. */
    Address address();
  }

  /**
   * Call a connector; comes back as {@link Input.CallReturned} with the same address, digest and
   * idempotency key.
   *
   * @param flow the version that the node is of, a sub-flow's where it is in one
   * @param operation as it is frozen into that version: what is asked and what comes back is held
   *     to it, whatever its connector declares now
   * @param request canonical JSON of the evaluated {@code with}: the exact body to send
   * @param timeout the node's own, or null for the operation's
   * @param idempotencyKey not null for a commit, whose {@code intended} entry must be stored before
   *     it is sent
   */
  record Call(
      Address address,
      FlowRef flow,
      Operation operation,
      String request,
      String digest,
      @Nullable Duration timeout,
      @Nullable String idempotencyKey)
      implements Ask {
    /** Whether it cannot be undone. */
    public boolean isCommit() {
      return idempotencyKey != null;
    }

    /** The name of the connector that is called. */
    public String connector() {
      return operation.connector();
    }

    /**
     * What tells the session that this came back, as JSON: {@code unexpected} when the operation
     * does not answer so.
     */
    public Input.CallReturned answered(@Nullable Object raw) {
      return Coercion.coerce(operation.response(), raw) instanceof Coercion.Coerced(Object value)
              && value != null
          ? returned(value, null)
          : returned(null, CallError.of(CallError.UNEXPECTED));
    }

    /**
     * What tells the session that it was refused so: {@code unexpected} when the operation has no
     * such code.
     */
    public Input.CallReturned refused(CallError error) {
      boolean known =
          operation.errors().contains(error.code()) || CallError.OF_ANY_CALL.contains(error.code());
      return returned(null, known ? error : CallError.of(CallError.UNEXPECTED));
    }

    /** What tells the session that it answered with this value, or failed with this error. */
    public Input.CallReturned returned(@Nullable Object value, @Nullable CallError error) {
      return new Input.CallReturned(address, digest, idempotencyKey, value, error);
    }
  }

  /** Run a script; comes back as {@link Input.ScriptReturned}. */
  record RunScript(
      Address address, String language, String source, Map<String, Object> inputs, String digest)
      implements Ask {}

  /** Find the customer's variant; comes back as {@link Input.Assigned}. */
  record Assign(Address address, String experiment, List<String> variants) implements Ask {}

  /** Something to be stored in the same transaction as the entries, and acted on afterwards. */
  sealed interface Arrange extends Effect {}

  /** Listen for a signal; an earlier one may be in the inbox already. */
  record Listen(Address address, String signal, String key, @Nullable Instant deadline)
      implements Arrange {}

  /** Stop listening: the wait is over or no longer on the path. */
  record StopListening(Address address) implements Arrange {}

  /** Ask people to take over. */
  record RequestHandoff(
      String id,
      Address address,
      Entry.Origin origin,
      String queue,
      String priority,
      String reason,
      HandoffPackage told)
      implements Arrange {}

  /**
   * Keep a place for a call to the customer, in place of the one they had. Without a place that is
   * free nothing of the step may be stored.
   */
  record BookCallBack(String id, String queue, CallBackSlot slot) implements Arrange {}

  /** The customer asked again while they wait: the desk is told why, and what is known now. */
  record RepeatHandoff(String id, String reason, Map<String, Object> context) implements Arrange {}

  /** Withdraw a hand-off that nobody has accepted. */
  record CancelHandoff(String id) implements Arrange {}
}
