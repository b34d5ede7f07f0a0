/** The reference for authors, made of the schema, the codes of lint and the functions. */
@NullMarked
package dev.helpflow.wire.reference;

import org.jspecify.annotations.NullMarked;
