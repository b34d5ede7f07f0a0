/**
 * Writes flows as Java, for squads that move from JSON to the builders; and knows by which names
 * the builders of the catalogue go, so that whoever writes them writes the same.
 */
@NullMarked
package dev.helpflow.authoring.source;

import org.jspecify.annotations.NullMarked;
