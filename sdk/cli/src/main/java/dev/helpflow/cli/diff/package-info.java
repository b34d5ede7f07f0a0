/** {@code helpflow diff}: two versions of a flow, for people and for programs. */
@NullMarked
package dev.helpflow.cli.diff;

import org.jspecify.annotations.NullMarked;
