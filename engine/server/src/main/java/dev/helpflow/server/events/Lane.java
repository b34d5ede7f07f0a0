package dev.helpflow.server.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session that a subscription has events of to come, claimed by a server.
 *
 * @param version counts the times that events came
 * @param failures of its first event, one after another
 * @param failingSince of the first of them, or null for none
 */
record Lane(String session, long version, int failures, @Nullable Instant failingSince) {}
