/**
 * The desks at which people help, as operators set them, and what they say of their hand-offs. What
 * that does to a session is the feature {@code handoff}'s.
 */
@NullMarked
package dev.helpflow.server.desks;

import org.jspecify.annotations.NullMarked;
