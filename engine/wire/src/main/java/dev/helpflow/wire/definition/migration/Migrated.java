package dev.helpflow.wire.definition.migration;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.wire.Origins;

/**
 * A document as the newest spec writes it.
 *
 * @param document not to be changed
 * @param origins where its parts stand in the document that was brought up to date
 */
public record Migrated(JsonNode document, Origins origins) {}
