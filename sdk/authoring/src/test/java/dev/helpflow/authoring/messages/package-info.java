/** Tests of {@code dev.helpflow.authoring.messages}. */
@NullMarked
package dev.helpflow.authoring.messages;

import org.jspecify.annotations.NullMarked;
