/**
 * The phone of {@code examples/phone} as pages of this server, for trying flows in a browser: only
 * where there is a development identity, since the pages use it.
 */
@NullMarked
package dev.helpflow.server.phone;

import org.jspecify.annotations.NullMarked;
