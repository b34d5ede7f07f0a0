package dev.helpflow.server.events;

/**
 * An event as it is sent: the same bytes each time.
 *
 * @param id which its receiver deduplicates by
 * @param key whose messages stay in order
 * @param body a CloudEvent in its JSON format
 */
record Message(String id, String key, byte[] body) {}
