package dev.helpflow.server.security;

import java.time.Instant;
import java.util.Optional;

/** Tokens that this server has made itself. */
public interface IssuedTokens {
  /** What the subjects of those begin with who only look at a flow; no other token may name one. */
  String PREVIEW = "preview:";

  /** Whether credentials are meant as one, by their form. */
  boolean isMeant(String credentials);

  /** For whom a token acts, or empty when it is not good, or not good at this time. */
  Optional<Caller> verify(String credentials, Instant now);
}
