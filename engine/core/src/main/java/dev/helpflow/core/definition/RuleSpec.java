package dev.helpflow.core.definition;

/**
 * Validation across the fields of one screen.
 *
 * <p>JSON shape: {@code {"when": "answers.pay.amount.minor > facts.balance.minor", "message":
 * "@tooMuch", "component": "amount"}}.
 *
 * @param when holds when something is wrong; reads this screen's answers as they would be
 * @param component where the message is shown
 */
public record RuleSpec(Expression when, Text message, ComponentId component) {}
