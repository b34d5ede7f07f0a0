/**
 * The pages that this server shows in a browser: the console of operations, and of {@code
 * examples}, to whoever tries it, the phone and the agents' desk; these only where there is a
 * development identity, since they use it.
 */
@NullMarked
package dev.helpflow.server.pages;

import org.jspecify.annotations.NullMarked;
