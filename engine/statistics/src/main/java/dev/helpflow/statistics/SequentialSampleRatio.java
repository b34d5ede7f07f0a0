package dev.helpflow.statistics;

/**
 * How well the units of variants fit their weights, at all looks until now.
 *
 * @param total units of all variants at the last look
 * @param logBayesFactor natural logarithm of how much better the mixture explains the last look
 *     than the weights do
 * @param pValue the least 1/Bayes factor of all looks; units that fit their weights have one of p
 *     or less, ever, with probability p at most
 */
public record SequentialSampleRatio(long total, double logBayesFactor, double pValue) {}
