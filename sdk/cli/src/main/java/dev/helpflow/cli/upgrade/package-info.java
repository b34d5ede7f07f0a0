/** The {@code upgrade} command: flows written in the newest version of the language. */
@NullMarked
package dev.helpflow.cli.upgrade;

import org.jspecify.annotations.NullMarked;
