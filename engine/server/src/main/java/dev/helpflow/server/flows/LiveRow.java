package dev.helpflow.server.flows;

import java.time.Instant;

/**
 * What is live of a flow, since when, by whom and why.
 *
 * @param retired whether no new session starts on it any more
 */
record LiveRow(Live live, boolean retired, String reason, Instant changedAt, String changedBy) {}
