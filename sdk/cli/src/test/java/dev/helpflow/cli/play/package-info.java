/** Tests of {@code dev.helpflow.cli.play}. */
@NullMarked
package dev.helpflow.cli.play;

import org.jspecify.annotations.NullMarked;
