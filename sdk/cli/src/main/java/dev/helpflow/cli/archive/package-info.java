/** Everything of a namespace in a file, for moving it between environments. */
@NullMarked
package dev.helpflow.cli.archive;

import org.jspecify.annotations.NullMarked;
