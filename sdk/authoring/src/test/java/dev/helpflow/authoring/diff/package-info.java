/** Tests of {@code dev.helpflow.authoring.diff}. */
@NullMarked
package dev.helpflow.authoring.diff;

import org.jspecify.annotations.NullMarked;
