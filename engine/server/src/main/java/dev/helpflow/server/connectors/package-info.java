/** The operators' connectors: what flows may call and where the server finds it. */
@NullMarked
package dev.helpflow.server.connectors;

import org.jspecify.annotations.NullMarked;
