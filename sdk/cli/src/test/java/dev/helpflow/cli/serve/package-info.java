/** Tests of {@code dev.helpflow.cli.serve}. */
@NullMarked
package dev.helpflow.cli.serve;

import org.jspecify.annotations.NullMarked;
