/** What every flow that ships with the project must pass. */
@NullMarked
package dev.helpflow.flows;

import org.jspecify.annotations.NullMarked;
