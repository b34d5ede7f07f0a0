/**
 * Flow definitions as JSON (design, section 3): their JSON Schema, reading, writing, where in the
 * text an issue lies, and flows kept as folders of a repository.
 */
@NullMarked
package dev.helpflow.wire.definition;

import org.jspecify.annotations.NullMarked;
