package dev.helpflow.core.expression;

/**
 * What the checks of other expressions must know of a derived one: what it reads and decides, how
 * long its value and how large its number can be.
 */
record DerivedFacts(ReadPaths paths, Outline outline, Size size, double magnitude) {}
