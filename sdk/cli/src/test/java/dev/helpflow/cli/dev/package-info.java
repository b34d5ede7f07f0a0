/** Tests of {@code dev.helpflow.cli.dev}. */
@NullMarked
package dev.helpflow.cli.dev;

import org.jspecify.annotations.NullMarked;
