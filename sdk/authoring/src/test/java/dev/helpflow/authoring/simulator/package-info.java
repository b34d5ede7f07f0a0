/** Tests of {@code dev.helpflow.authoring.simulator}. */
@NullMarked
package dev.helpflow.authoring.simulator;

import org.jspecify.annotations.NullMarked;
