/** Where things lie in a checkout of the repository that the command runs from. */
@NullMarked
package dev.helpflow.cli.checkout;

import org.jspecify.annotations.NullMarked;
