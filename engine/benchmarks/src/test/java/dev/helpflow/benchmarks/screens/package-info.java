@NullMarked
package dev.helpflow.benchmarks.screens;

import org.jspecify.annotations.NullMarked;
