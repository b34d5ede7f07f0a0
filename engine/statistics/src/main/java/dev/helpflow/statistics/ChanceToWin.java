package dev.helpflow.statistics;

/**
 * What a Bayesian would say of a treatment. It is no verdict: looking every day and stopping at 95
 * % finds winners that are none, as it does with p-values.
 *
 * @param chanceToWin the probability that the treatment is better
 * @param lossOfTreatment how much is lost on average by choosing the treatment: its shortfall where
 *     it is worse, zero where it is better; zero or more
 * @param lossOfControl the same of keeping the control
 */
public record ChanceToWin(double chanceToWin, double lossOfTreatment, double lossOfControl) {}
