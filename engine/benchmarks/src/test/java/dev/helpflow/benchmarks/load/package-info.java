@NullMarked
package dev.helpflow.benchmarks.load;

import org.jspecify.annotations.NullMarked;
