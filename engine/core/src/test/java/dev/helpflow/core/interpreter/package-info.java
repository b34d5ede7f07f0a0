@NullMarked
package dev.helpflow.core.interpreter;

import org.jspecify.annotations.NullMarked;
