/**
 * What the app draws: screens with every text resolved and every expression evaluated, and how they
 * are put together.
 */
@NullMarked
package dev.helpflow.core.screen;

import org.jspecify.annotations.NullMarked;
