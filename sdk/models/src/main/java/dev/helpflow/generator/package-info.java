/**
 * Writes typed models of screens for apps from the catalogue's schemas: {@code shape} reads what
 * the schemas say, {@code language} says it in TypeScript, Kotlin and Swift. Depends on the
 * catalogue and on wire, never on the server.
 */
@NullMarked
package dev.helpflow.generator;

import org.jspecify.annotations.NullMarked;
