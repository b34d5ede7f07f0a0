/**
 * The {@code helpflow} command: reads arguments, calls the authoring SDK or the server, prints.
 * What a flow means is decided elsewhere.
 */
@NullMarked
package dev.helpflow.cli;

import org.jspecify.annotations.NullMarked;
