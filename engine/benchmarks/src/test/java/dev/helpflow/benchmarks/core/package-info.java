@NullMarked
package dev.helpflow.benchmarks.core;

import org.jspecify.annotations.NullMarked;
