/**
 * The definition language as immutable records: what an author wrote, checked for shape and nothing
 * more.
 *
 * <p>Expressions are kept as source text and messages as keys; what they mean is known to the
 * packages that compile and lint them. Nothing here refers to a session.
 */
@NullMarked
package dev.helpflow.core.definition;

import org.jspecify.annotations.NullMarked;
