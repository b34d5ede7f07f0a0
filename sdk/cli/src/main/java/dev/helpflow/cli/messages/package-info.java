/** {@code helpflow messages}: texts on their way to translators and back. */
@NullMarked
package dev.helpflow.cli.messages;

import org.jspecify.annotations.NullMarked;
