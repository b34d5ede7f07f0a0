/** {@code helpflow lint}: all that is wrong with flows, for people, programs and code scanning. */
@NullMarked
package dev.helpflow.cli.lint;

import org.jspecify.annotations.NullMarked;
