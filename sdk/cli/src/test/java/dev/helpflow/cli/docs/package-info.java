/** What the guides for authors show, tried. */
@NullMarked
package dev.helpflow.cli.docs;

import org.jspecify.annotations.NullMarked;
