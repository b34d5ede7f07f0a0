package dev.helpflow.core.expression;

/**
 * Why an expression was refused, for the person who wrote it.
 *
 * @param code stable and namespaced, such as {@code expression/unknown-name}; see {@link
 *     ExpressionCodes}
 * @param message whole sentences: what was found, what is there instead, what to do
 * @param offset where in the source, in UTF-16 units from 0
 */
public record ExpressionProblem(String code, String message, int offset) {}
