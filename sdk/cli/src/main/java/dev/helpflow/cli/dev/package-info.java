/** Working on flows with a server that runs them as they are saved. */
@NullMarked
package dev.helpflow.cli.dev;

import org.jspecify.annotations.NullMarked;
