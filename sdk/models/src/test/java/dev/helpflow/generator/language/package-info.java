@NullMarked
package dev.helpflow.generator.language;

import org.jspecify.annotations.NullMarked;
