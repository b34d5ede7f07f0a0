package dev.helpflow.server.sessions;

/**
 * An idempotency key that a request has used already.
 *
 * @param bodyHash the fingerprint of that request
 * @param made the session that shows what the request made
 */
public record UsedKey(String bodyHash, SessionId made) {}
