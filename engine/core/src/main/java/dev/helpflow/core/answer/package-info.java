/**
 * Checks what a customer gave against what a component asks for, and coerces it to the form the
 * ledger keeps.
 */
@NullMarked
package dev.helpflow.core.answer;

import org.jspecify.annotations.NullMarked;
