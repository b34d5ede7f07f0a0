/**
 * Lint: proves as much about a flow as can be proven before a customer meets it (design, section 3,
 * "Lint").
 *
 * <p>Each check is one small class listed in {@code Checks}. What {@link
 * dev.helpflow.core.compile.FlowCompiler} finds by itself (types, expressions, parameters,
 * patterns) belongs there and is not looked for again here.
 */
@NullMarked
package dev.helpflow.core.lint;

import org.jspecify.annotations.NullMarked;
