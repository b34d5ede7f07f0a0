/**
 * JSON at the edge: how values are read and written, and with what limits.
 *
 * <p>Core knows no JSON library; everything that turns its records into JSON, or JSON into them,
 * lies in the packages below this one. Nothing here reads a clock, a network or a database.
 */
@NullMarked
package dev.helpflow.wire;

import org.jspecify.annotations.NullMarked;
