/** {@code helpflow init}: a flow to begin with. */
@NullMarked
package dev.helpflow.cli.init;

import org.jspecify.annotations.NullMarked;
