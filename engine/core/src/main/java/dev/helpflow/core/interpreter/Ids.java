package dev.helpflow.core.interpreter;

/** Where ids and idempotency keys come from: given to the interpreter, never made by it. */
@FunctionalInterface
public interface Ids {
  /** An id that no other will equal. */
  String next();
}
