/**
 * Chatwoot's Application API: makes a conversation for each hand-off and says in it, in private
 * notes, what becomes of the hand-off. What Chatwoot says itself is taken by the feature {@code
 * desks}.
 */
@NullMarked
package dev.helpflow.server.chatwoot;

import org.jspecify.annotations.NullMarked;
