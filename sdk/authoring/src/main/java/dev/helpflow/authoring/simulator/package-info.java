/**
 * One session in memory: drives the interpreter as a server would, with a world that the caller
 * makes up. Nothing here reads a file, a clock or the network.
 */
@NullMarked
package dev.helpflow.authoring.simulator;

import org.jspecify.annotations.NullMarked;
