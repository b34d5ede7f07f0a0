/** Secrets that documents of operators name and never have: where they are, and what they are. */
@NullMarked
package dev.helpflow.server.secrets;

import org.jspecify.annotations.NullMarked;
