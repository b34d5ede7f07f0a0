package dev.helpflow.wire.connector;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.catalogue.Operation;
import java.time.Duration;

/**
 * How an operation is reached, and what flows may know of it.
 *
 * @param path appended to the connector's base URL; begins with a slash
 * @param timeout how long one try may take
 * @param requestSchema the JSON Schema of the request, as declared
 * @param responseSchema the JSON Schema of the response, as declared
 */
public record ConnectorOperation(
    String method,
    String path,
    Duration timeout,
    Operation operation,
    JsonNode requestSchema,
    JsonNode responseSchema) {}
