@NullMarked
package dev.helpflow.generator;

import org.jspecify.annotations.NullMarked;
