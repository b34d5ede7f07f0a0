/** Declared types as the definition language writes them. */
@NullMarked
package dev.helpflow.wire.value;

import org.jspecify.annotations.NullMarked;
