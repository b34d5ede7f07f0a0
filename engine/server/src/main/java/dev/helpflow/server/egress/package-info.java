/**
 * Requests that leave the server, to connectors, desks and subscribers: to the hosts that operators
 * allow, within a time and a size, and nowhere else whatever an answer says.
 */
@NullMarked
package dev.helpflow.server.egress;

import org.jspecify.annotations.NullMarked;
