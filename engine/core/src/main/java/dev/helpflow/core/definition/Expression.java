package dev.helpflow.core.definition;

/**
 * The source of a CEL expression, as its author wrote it; see <a
 * href="https://cel.dev">cel.dev</a>.
 */
public record Expression(String source) {}
