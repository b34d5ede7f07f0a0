/** Runs the conversations against the server that newcomers start. */
@NullMarked
package dev.helpflow.example.conversations;

import org.jspecify.annotations.NullMarked;
