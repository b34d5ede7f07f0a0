/**
 * Expressions: CEL sources typed against what a flow declares, proven safe, and compiled once
 * (design, section 3).
 *
 * <p>An expression is a pure function of names that its caller resolves. What could fail or explode
 * is refused when it is compiled; what happens all the same is an {@link
 * dev.helpflow.core.expression.ExpressionFault}. Nothing here knows of sessions, nodes or the
 * ledger: which names there are is the caller's {@link
 * dev.helpflow.core.expression.ExpressionScope}.
 */
@NullMarked
package dev.helpflow.core.expression;

import org.jspecify.annotations.NullMarked;
