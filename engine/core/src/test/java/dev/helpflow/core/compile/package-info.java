@NullMarked
package dev.helpflow.core.compile;

import org.jspecify.annotations.NullMarked;
