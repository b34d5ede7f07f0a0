/** Translations, and what they remember. */
@NullMarked
package dev.helpflow.authoring.translation;

import org.jspecify.annotations.NullMarked;
