/** What authors do with the texts of their flows in other languages. */
@NullMarked
package dev.helpflow.authoring.translation;

import org.jspecify.annotations.NullMarked;
