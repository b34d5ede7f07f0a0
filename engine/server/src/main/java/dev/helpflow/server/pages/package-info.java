/**
 * The pages of {@code examples} that this server shows to whoever tries it in a browser: the phone
 * and the agents' desk. Only where there is a development identity, since the pages use it.
 */
@NullMarked
package dev.helpflow.server.pages;

import org.jspecify.annotations.NullMarked;
