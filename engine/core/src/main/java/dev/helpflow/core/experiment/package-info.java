/**
 * Who is in which variant of an experiment: pure functions of a seed and a customer's id (design,
 * section 10). No store, no clock and no randomness may come here.
 */
@NullMarked
package dev.helpflow.core.experiment;

import org.jspecify.annotations.NullMarked;
