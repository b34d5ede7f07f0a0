package dev.helpflow.core.definition;

import dev.helpflow.core.value.ValueType;

/**
 * A value given when a session or a sub-flow starts: {@code {"type": "string", "required"?,
 * "linkable"?, "sensitive"?}}.
 *
 * @param required true unless said otherwise
 * @param linkable whether a link into the app may set it; false unless said otherwise
 */
public record InputSpec(ValueType type, boolean required, boolean linkable, boolean sensitive) {}
