@NullMarked
package dev.helpflow.core.value;

import org.jspecify.annotations.NullMarked;
