/**
 * A flow as one document: to and from JSON with nothing lost, its comments among it.
 *
 * <p>What a flow means is its definition, which belongs to {@code core}; what of its text the
 * definition does not say is kept here.
 */
@NullMarked
package dev.helpflow.authoring.document;

import org.jspecify.annotations.NullMarked;
