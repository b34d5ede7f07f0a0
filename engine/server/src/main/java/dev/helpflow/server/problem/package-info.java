/**
 * How the server says that something went wrong: the registry of problem codes and the one place
 * that maps exceptions to them.
 */
@NullMarked
package dev.helpflow.server.problem;

import org.jspecify.annotations.NullMarked;
