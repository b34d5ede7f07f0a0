package dev.helpflow.server.security;

import java.util.Locale;
import java.util.Optional;

/** What a caller may be; the words are those of the {@code roles} claim (design, section 6). */
public enum Role {
  CUSTOMER,
  AUTHOR,
  APPROVER,
  OPS,
  ANALYST,
  AGENT,
  AUDITOR,
  ADMIN;

  /** The word for it in a token. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Role> of(String word) {
    for (Role role : values()) {
      if (role.word().equals(word)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
