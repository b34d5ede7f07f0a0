package dev.helpflow.server.sessions;

/**
 * A commit that is about to be sent.
 *
 * @param digest of the request on the wire, address and all
 */
record ReadyCommit(String idempotencyKey, String digest) {}
