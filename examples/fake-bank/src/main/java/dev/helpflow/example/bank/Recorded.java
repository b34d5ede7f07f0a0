package dev.helpflow.example.bank;

/**
 * A commit that the bank was asked for: {@code {"operation", "idempotencyKey", "bodySha256",
 * "times", "performed"}}.
 *
 * @param operation connector and name: {@code cards.freeze}
 * @param bodySha256 of the exact bytes of the body, in hexadecimal
 * @param times how many requests came with this key and body
 * @param performed how often it was done: 1, or 0 when it was refused
 */
public record Recorded(
    String operation, String idempotencyKey, String bodySha256, int times, int performed) {}
