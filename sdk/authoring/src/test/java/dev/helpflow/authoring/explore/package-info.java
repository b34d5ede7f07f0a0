/** Tests of {@code dev.helpflow.authoring.explore}. */
@NullMarked
package dev.helpflow.authoring.explore;

import org.jspecify.annotations.NullMarked;
