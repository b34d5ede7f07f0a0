/** Changes of what a namespace keeps for its flows, in all of them at once. */
@NullMarked
package dev.helpflow.server.sharing;

import org.jspecify.annotations.NullMarked;
