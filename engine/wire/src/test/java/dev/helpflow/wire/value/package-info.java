@NullMarked
package dev.helpflow.wire.value;

import org.jspecify.annotations.NullMarked;
