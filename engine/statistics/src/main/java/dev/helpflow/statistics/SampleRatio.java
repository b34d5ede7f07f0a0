package dev.helpflow.statistics;

/**
 * How well the units of variants fit their weights, at one look.
 *
 * @param total units of all variants
 * @param chiSquared Σ(observed − expected)²/expected
 * @param pValue how often units that fit their weights would be at least that far off
 */
public record SampleRatio(long total, double chiSquared, double pValue) {}
