/** Which app sent a request, and what it draws. */
@NullMarked
package dev.helpflow.server.clients;

import org.jspecify.annotations.NullMarked;
