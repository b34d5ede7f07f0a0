/**
 * Reads the catalogue's JSON Schemas, and the built-in messages that lie beside them, into core's
 * types.
 *
 * <p>Where the files lie is told, never known: the class path and a folder are read alike.
 */
@NullMarked
package dev.helpflow.wire.catalogue;

import org.jspecify.annotations.NullMarked;
