@NullMarked
package dev.helpflow.generator.shape;

import org.jspecify.annotations.NullMarked;
