/** Tests of {@code dev.helpflow.authoring.scenario}. */
@NullMarked
package dev.helpflow.authoring.scenario;

import org.jspecify.annotations.NullMarked;
