/** The texts that a namespace keeps for all its flows. */
@NullMarked
package dev.helpflow.server.messages;

import org.jspecify.annotations.NullMarked;
