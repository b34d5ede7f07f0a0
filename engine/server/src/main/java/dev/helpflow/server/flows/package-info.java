/**
 * Flows and their versions: publishing, linting, going live, and the compiled versions that
 * sessions run on.
 */
@NullMarked
package dev.helpflow.server.flows;

import org.jspecify.annotations.NullMarked;
