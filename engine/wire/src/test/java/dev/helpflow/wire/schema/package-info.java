@NullMarked
package dev.helpflow.wire.schema;

import org.jspecify.annotations.NullMarked;
