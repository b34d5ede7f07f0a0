/**
 * JSON texts that are changed in place, so that what is not changed stays as its author laid it
 * out.
 */
@NullMarked
package dev.helpflow.authoring.edit;

import org.jspecify.annotations.NullMarked;
