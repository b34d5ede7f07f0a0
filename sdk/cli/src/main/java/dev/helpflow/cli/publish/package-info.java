/** Publishing flows, and what new and open sessions run on. */
@NullMarked
package dev.helpflow.cli.publish;

import org.jspecify.annotations.NullMarked;
