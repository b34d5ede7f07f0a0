package dev.helpflow.server.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a request, as their identity proves it. A controller method takes one as a parameter.
 *
 * @param subject the verified {@code sub}
 * @param namespaces of flows that an author or approver may change, {@code *} for all; an admin may
 *     change all
 * @param claims of the token that proves it, or null without one of an issuer's
 * @param machine whether it is a token of this server's, which acts for somebody who is not there
 */
public record Caller(
    String subject,
    Set<Role> roles,
    Set<String> namespaces,
    @Nullable Claims claims,
    boolean machine) {
  static final String ALL_NAMESPACES = "*";

  public Caller {
    roles = Set.copyOf(roles);
    namespaces = Set.copyOf(namespaces);
  }

  /** Somebody who showed no token of an issuer's. */
  public Caller(String subject, Set<Role> roles, Set<String> namespaces) {
    this(subject, roles, namespaces, null, false);
  }

  /** Whether the caller has the role. */
  public boolean is(Role role) {
    return roles.contains(role);
  }

  /** Whether the caller may change something about flows of the namespace; what, routes say. */
  public boolean mayChange(String namespace) {
    return is(Role.ADMIN)
        || ((is(Role.AUTHOR) || is(Role.APPROVER))
            && (namespaces.contains(namespace) || namespaces.contains(ALL_NAMESPACES)));
  }
}
