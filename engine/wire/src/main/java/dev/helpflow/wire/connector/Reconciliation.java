package dev.helpflow.wire.connector;

/**
 * How the outcome of an operation that changes something is asked for: {@code {"operation":
 * "paymentByKey", "key": "key", "absent": "notFound"}}.
 *
 * @param operation of the same connector; safe, and answers what this one would have
 * @param key the property of its request that is given the idempotency key
 * @param absent the code it refuses with when nothing with that key ever came
 */
public record Reconciliation(String operation, String key, String absent) {}
