/**
 * {@code helpflow serve}: starts the server, and a bank for it to call, as processes of their own;
 * with faults before them if asked.
 */
@NullMarked
package dev.helpflow.cli.serve;

import org.jspecify.annotations.NullMarked;
