/** The {@code share} command: what several flows of a namespace say and show. */
@NullMarked
package dev.helpflow.cli.share;

import org.jspecify.annotations.NullMarked;
