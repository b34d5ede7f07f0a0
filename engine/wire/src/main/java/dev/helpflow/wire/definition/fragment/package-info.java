/**
 * Components that a document holds once under {@code fragments} and that its screens show by name:
 * put where they are shown before anything else looks at them, and taken out again when a
 * definition is written.
 */
@NullMarked
package dev.helpflow.wire.definition.fragment;

import org.jspecify.annotations.NullMarked;
