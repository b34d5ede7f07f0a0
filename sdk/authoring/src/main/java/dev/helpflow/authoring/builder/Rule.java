package dev.helpflow.authoring.builder;

import dev.helpflow.core.definition.RuleSpec;

/** Validation across the fields of one screen. */
public record Rule(RuleSpec spec) {}
