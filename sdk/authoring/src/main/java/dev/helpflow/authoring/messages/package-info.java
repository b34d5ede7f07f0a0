/**
 * Texts on their way to translators and back, as <a
 * href="https://docs.oasis-open.org/xliff/xliff-core/v2.0/xliff-core-v2.0.html">XLIFF 2.0</a>.
 */
@NullMarked
package dev.helpflow.authoring.messages;

import org.jspecify.annotations.NullMarked;
