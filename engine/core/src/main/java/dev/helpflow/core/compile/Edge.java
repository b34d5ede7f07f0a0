package dev.helpflow.core.compile;

import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.expression.ExpressionProgram;
import org.jspecify.annotations.Nullable;

/** A compiled transition; without a guard it is always open. */
public record Edge(@Nullable ExpressionProgram guard, NodeId to) {}
