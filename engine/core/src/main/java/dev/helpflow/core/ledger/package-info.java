/**
 * The append-only list of entries that a session is, and its fold (design, section 4).
 *
 * <p>Where a customer stands is derived from these by walking the flow, and is never an entry
 * itself.
 */
@NullMarked
package dev.helpflow.core.ledger;

import org.jspecify.annotations.NullMarked;
