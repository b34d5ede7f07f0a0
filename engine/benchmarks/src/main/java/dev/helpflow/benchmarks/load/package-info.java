/**
 * Drives whole conversations over HTTP against a running server, checks every answer, and measures
 * beside it.
 */
@NullMarked
package dev.helpflow.benchmarks.load;

import org.jspecify.annotations.NullMarked;
