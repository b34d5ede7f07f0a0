/** Who answers for the flows of a namespace. */
@NullMarked
package dev.helpflow.cli.owners;

import org.jspecify.annotations.NullMarked;
