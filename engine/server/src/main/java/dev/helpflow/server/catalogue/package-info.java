/** The catalogue and the definition language's schema, as read over HTTP. */
@NullMarked
package dev.helpflow.server.catalogue;

import org.jspecify.annotations.NullMarked;
