/** {@code helpflow connector}: connector files from what services say of themselves. */
@NullMarked
package dev.helpflow.cli.connector;

import org.jspecify.annotations.NullMarked;
