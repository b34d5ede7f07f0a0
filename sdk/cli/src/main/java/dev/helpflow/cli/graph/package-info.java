/** {@code helpflow graph}: a flow as a picture. */
@NullMarked
package dev.helpflow.cli.graph;

import org.jspecify.annotations.NullMarked;
