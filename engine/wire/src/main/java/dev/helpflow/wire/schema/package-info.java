/**
 * JSON Schemas of values: the subset in which operations and catalogue entries declare their types.
 */
@NullMarked
package dev.helpflow.wire.schema;

import org.jspecify.annotations.NullMarked;
