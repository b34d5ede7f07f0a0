/**
 * Writes the reference of the catalogue, {@code docs/catalogue}, from its entries: nothing in it is
 * written by hand.
 */
@NullMarked
package dev.helpflow.wire.catalogue.docs;

import org.jspecify.annotations.NullMarked;
