/**
 * Hand-offs as agents see and move them; that a session begins or ends one is stored with the
 * session.
 */
@NullMarked
package dev.helpflow.server.handoff;

import org.jspecify.annotations.NullMarked;
