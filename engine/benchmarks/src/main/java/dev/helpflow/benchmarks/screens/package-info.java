/**
 * What apps are sent of the screens of our flows: how large they are, and what it costs to fit
 * them.
 */
@NullMarked
package dev.helpflow.benchmarks.screens;

import org.jspecify.annotations.NullMarked;
