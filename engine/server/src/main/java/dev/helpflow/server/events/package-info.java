/**
 * What happens in sessions, told to whoever has subscribed: the outbox that writers of events leave
 * rows in, the relay that delivers them, and what operators do about it. Nothing here changes a
 * session.
 */
@NullMarked
package dev.helpflow.server.events;

import org.jspecify.annotations.NullMarked;
