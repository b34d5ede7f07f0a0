/**
 * What apps tell of the screens that they were sent: shown, opened, could not be drawn, closed.
 * Nothing here changes a session.
 */
@NullMarked
package dev.helpflow.server.appevents;

import org.jspecify.annotations.NullMarked;
