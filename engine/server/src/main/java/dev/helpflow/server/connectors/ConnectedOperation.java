package dev.helpflow.server.connectors;

import dev.helpflow.core.catalogue.Operation;
import java.net.URI;
import java.time.Duration;

/**
 * An operation and where the server reaches it.
 *
 * @param uri never shown to anybody but the server
 * @param timeout of one try, unless a node says its own
 */
public record ConnectedOperation(Operation operation, URI uri, Duration timeout) {}
