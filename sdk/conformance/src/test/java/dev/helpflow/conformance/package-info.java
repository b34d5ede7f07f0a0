/** Records the exchanges of the kit from a running server, and holds them to it. */
@NullMarked
package dev.helpflow.conformance;

import org.jspecify.annotations.NullMarked;
