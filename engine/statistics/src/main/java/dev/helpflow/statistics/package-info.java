/**
 * The statistics of experiments (design, section 10), as pure functions: records in, records out.
 *
 * <p>Sums go in, which a database adds up per variant, and estimates, verdicts and plans come out.
 * There is no IO here, no JSON, no clock and no randomness, and nothing is remembered between two
 * looks at the data. A <b>unit</b> is whom an experiment assigns, which is a customer. What cannot
 * be computed is a {@link dev.helpflow.statistics.Computation.NotComputable} with its reason, so no
 * number that leaves this package is NaN or infinite. Formulas and their sources are in {@code
 * docs/statistics.md}.
 */
@NullMarked
package dev.helpflow.statistics;

import org.jspecify.annotations.NullMarked;
