package dev.helpflow.server.security;

import java.util.Set;

/**
 * Who makes a request, as their identity proves it. A controller method takes one as a parameter.
 *
 * @param subject the verified {@code sub}
 * @param namespaces of flows that an author or approver may change, {@code *} for all; an admin may
 *     change all
 */
public record Caller(String subject, Set<Role> roles, Set<String> namespaces) {
  static final String ALL_NAMESPACES = "*";

  public Caller {
    roles = Set.copyOf(roles);
    namespaces = Set.copyOf(namespaces);
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
