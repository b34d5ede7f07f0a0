/** {@code helpflow completion}: what shells need to complete the command. */
@NullMarked
package dev.helpflow.cli.completion;

import org.jspecify.annotations.NullMarked;
