/** Tests of {@code dev.helpflow.authoring.project}. */
@NullMarked
package dev.helpflow.authoring.project;

import org.jspecify.annotations.NullMarked;
