/**
 * {@code helpflow serve}: starts the server, and a bank for it to call, as processes of their own.
 */
@NullMarked
package dev.helpflow.cli.serve;

import org.jspecify.annotations.NullMarked;
