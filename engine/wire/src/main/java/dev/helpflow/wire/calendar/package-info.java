/** Calendars as operators write them. */
@NullMarked
package dev.helpflow.wire.calendar;

import org.jspecify.annotations.NullMarked;
