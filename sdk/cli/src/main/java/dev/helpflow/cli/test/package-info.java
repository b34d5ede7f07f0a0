/** {@code helpflow test}: runs the scenarios of flows, and says what they cover. */
@NullMarked
package dev.helpflow.cli.test;

import org.jspecify.annotations.NullMarked;
