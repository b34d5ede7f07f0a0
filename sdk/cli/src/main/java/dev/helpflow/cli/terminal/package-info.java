/** What differs where somebody watches: colours, and how far long work is. */
@NullMarked
package dev.helpflow.cli.terminal;

import org.jspecify.annotations.NullMarked;
