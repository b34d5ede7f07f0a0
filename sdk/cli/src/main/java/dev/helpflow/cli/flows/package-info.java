/** Which flows a command is about, and what is said of them. */
@NullMarked
package dev.helpflow.cli.flows;

import org.jspecify.annotations.NullMarked;
