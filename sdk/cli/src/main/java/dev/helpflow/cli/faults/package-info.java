/**
 * Faults on purpose: a proxy in front of a server that loses, refuses and delays, so that clients
 * can be seen to bear it. What it does is random by a seed, or asked for request by request.
 */
@NullMarked
package dev.helpflow.cli.faults;

import org.jspecify.annotations.NullMarked;
