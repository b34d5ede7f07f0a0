/** The calendars that operators keep: opening hours by name, in which timeouts may count. */
@NullMarked
package dev.helpflow.server.calendars;

import org.jspecify.annotations.NullMarked;
