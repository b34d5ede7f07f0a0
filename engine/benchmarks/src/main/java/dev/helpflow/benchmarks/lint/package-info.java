/** How long it takes to lint a large flow. */
@NullMarked
package dev.helpflow.benchmarks.lint;

import org.jspecify.annotations.NullMarked;
