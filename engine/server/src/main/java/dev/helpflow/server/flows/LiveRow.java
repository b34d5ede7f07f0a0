package dev.helpflow.server.flows;

import dev.helpflow.core.definition.FlowRef;
import java.time.Instant;

/** What is live of a flow, since when, by whom and why. */
record LiveRow(FlowRef ref, String inFlight, String reason, Instant changedAt, String changedBy) {}
