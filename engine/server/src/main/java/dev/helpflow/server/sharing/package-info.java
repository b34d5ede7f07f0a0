/** Changes of the texts that a namespace keeps, in all its flows at once. */
@NullMarked
package dev.helpflow.server.sharing;

import org.jspecify.annotations.NullMarked;
