/** Tokens with which a CI speaks to a server. */
@NullMarked
package dev.helpflow.cli.token;

import org.jspecify.annotations.NullMarked;
