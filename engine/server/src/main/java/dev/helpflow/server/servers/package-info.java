/** Which servers run on the database, and what they know: newer and older ones may at once. */
@NullMarked
package dev.helpflow.server.servers;

import org.jspecify.annotations.NullMarked;
