/**
 * Sessions as JSON: the ledger's entries and its fold for storage, and what apps send and are sent
 * (design, sections 4 to 6).
 */
@NullMarked
package dev.helpflow.wire.session;

import org.jspecify.annotations.NullMarked;
