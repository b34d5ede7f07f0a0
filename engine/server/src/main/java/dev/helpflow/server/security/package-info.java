/**
 * Who calls, and whether they may: identities, roles, and the access rule that every route
 * declares.
 */
@NullMarked
package dev.helpflow.server.security;

import org.jspecify.annotations.NullMarked;
