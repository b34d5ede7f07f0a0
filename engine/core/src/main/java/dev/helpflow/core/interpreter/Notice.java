package dev.helpflow.core.interpreter;

/**
 * Something said beside a screen: {@code {"id", "severity", "text"}}.
 *
 * @param id the same for as long as it says the same thing
 * @param severity {@code info}, {@code warning} or {@code urgent}
 * @param text in the customer's language
 */
public record Notice(String id, String severity, String text) {}
