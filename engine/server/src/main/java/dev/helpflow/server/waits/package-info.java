/**
 * Signals from the bank's side and deadlines: the inbox, the waits that listen, and how each
 * reaches its session.
 */
@NullMarked
package dev.helpflow.server.waits;

import org.jspecify.annotations.NullMarked;
