/** Publishes the flow folders that a server is started with. */
@NullMarked
package dev.helpflow.server.loading;

import org.jspecify.annotations.NullMarked;
