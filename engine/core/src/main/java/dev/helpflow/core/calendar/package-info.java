/**
 * When people are there: opening hours in a time zone, with days that differ, and how much open
 * time lies between two instants. No clock; every instant is given.
 */
@NullMarked
package dev.helpflow.core.calendar;

import org.jspecify.annotations.NullMarked;
