@NullMarked
package dev.helpflow.wire.catalogue;

import org.jspecify.annotations.NullMarked;
