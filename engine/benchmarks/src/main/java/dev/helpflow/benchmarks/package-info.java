/**
 * Measures the engine against its budgets (design, section 14), always as ratios against something
 * that ran beside it in the same run.
 *
 * <p>Nothing else may depend on this module.
 */
@NullMarked
package dev.helpflow.benchmarks;

import org.jspecify.annotations.NullMarked;
