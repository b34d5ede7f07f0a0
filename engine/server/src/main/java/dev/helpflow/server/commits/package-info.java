/**
 * Commits whose outcome is not known: what operators see of them, and how they settle one by hand.
 */
@NullMarked
package dev.helpflow.server.commits;

import org.jspecify.annotations.NullMarked;
