/**
 * A bank of make-believe: an HTTP server that answers what the shipped flows ask for.
 *
 * <p>What it answers depends on the customer and on ids alone, so that every branch of a flow can
 * be reached by hand. It keeps what it was told in memory, and only to answer the repeat of a
 * commit as the first time.
 */
@NullMarked
package dev.helpflow.example.bank;

import org.jspecify.annotations.NullMarked;
