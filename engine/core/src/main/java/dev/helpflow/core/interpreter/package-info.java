/**
 * The walk and the steps: a pure function of flows, fold, input, instant and ids (design, sections
 * 2 and 4).
 *
 * <p>Nothing here performs an effect, reads a clock or makes an id.
 */
@NullMarked
package dev.helpflow.core.interpreter;

import org.jspecify.annotations.NullMarked;
