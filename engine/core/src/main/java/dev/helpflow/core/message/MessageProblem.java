package dev.helpflow.core.message;

/**
 * A pattern that cannot be used, for the person who wrote it.
 *
 * @param message whole sentences: what was found, what was expected, what to do
 * @param offset where in the pattern, in UTF-16 units from 0
 */
public record MessageProblem(String locale, String key, String message, int offset) {}
