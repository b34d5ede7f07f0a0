/**
 * JSON-shaped values, their declared types and their canonical form.
 *
 * <p>A value is a {@link String}, {@link Boolean}, {@link Long}, {@link Double}, an unmodifiable
 * {@link java.util.List} of values or an unmodifiable {@link java.util.Map} from {@link String} to
 * values. There is no null: what is null in JSON is absent here. Plain JDK types are used, and not
 * a value class of our own, so that expressions, messages and scripts read them without a copy.
 * Nothing that knows of flows or sessions belongs here.
 */
@NullMarked
package dev.helpflow.core.value;

import org.jspecify.annotations.NullMarked;
