/** {@code helpflow play}: a flow run in a terminal. */
@NullMarked
package dev.helpflow.cli.play;

import org.jspecify.annotations.NullMarked;
