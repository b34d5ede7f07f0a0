package dev.helpflow.server.squads;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.problem.RequestBody;
import dev.helpflow.server.security.Role;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A token that is asked for: {@code {"name", "roles"?, "namespaces", "expiresAt"?}}; without roles
 * it is an author's, and without a time it is good for ninety days.
 */
record TokenRequest(String name, Set<Role> roles, List<String> namespaces, Instant expiresAt) {
  /** What a token may be: what a squad's CI does, and no more. */
  private static final Set<Role> POSSIBLE =
      EnumSet.of(Role.AUTHOR, Role.APPROVER, Role.ANALYST, Role.AUDITOR);

  private static final Duration USUAL = Duration.ofDays(90);
  private static final Duration LONGEST = Duration.ofDays(366);
  private static final int MAX_NAME = 100;
  private static final int MAX_NAMESPACES = 50;
  private static final Set<String> KNOWN = Set.of("name", "roles", "namespaces", "expiresAt");
  private static final Pattern NAMESPACE = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}|\\*");

  static TokenRequest read(JsonNode body, Instant now) {
    RequestBody.demand(
        body,
        KNOWN,
        _ -> "A token has name, roles, namespaces and expiresAt, but no other property.");
    String name = body.path("name").asText().strip();
    if (name.isEmpty() || name.length() > MAX_NAME) {
      throw invalid("The property \"name\" must say in up to 100 characters what it is for.");
    }
    return new TokenRequest(name, roles(body), namespaces(body), expiry(body, now));
  }

  private static Set<Role> roles(JsonNode body) {
    if (!body.has("roles")) {
      return Set.of(Role.AUTHOR);
    }
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (JsonNode word : body.path("roles")) {
      roles.add(
          POSSIBLE.stream()
              .filter(role -> role.word().equals(word.asText()))
              .findFirst()
              .orElseThrow(TokenRequest::noRoles));
    }
    if (roles.isEmpty()) {
      throw noRoles();
    }
    return roles;
  }

  private static ProblemException noRoles() {
    return invalid(
        "The property \"roles\" must be a list of author, approver, analyst or auditor.");
  }

  private static List<String> namespaces(JsonNode body) {
    List<String> namespaces = new ArrayList<>();
    for (JsonNode each : body.path("namespaces")) {
      if (!each.isTextual() || !NAMESPACE.matcher(each.textValue()).matches()) {
        throw noNamespaces();
      }
      namespaces.add(each.textValue());
    }
    if (namespaces.isEmpty() || namespaces.size() > MAX_NAMESPACES) {
      throw noNamespaces();
    }
    return namespaces.stream().distinct().sorted().toList();
  }

  private static ProblemException noNamespaces() {
    return invalid(
        "The property \"namespaces\" must be a list of 1 to 50 namespaces of flows, or [\"*\"] for"
            + " all.");
  }

  private static Instant expiry(JsonNode body, Instant now) {
    if (!body.has("expiresAt")) {
      return now.plus(USUAL);
    }
    try {
      Instant at = Instant.parse(body.path("expiresAt").asText()).truncatedTo(ChronoUnit.MILLIS);
      if (at.isAfter(now) && !at.isAfter(now.plus(LONGEST))) {
        return at;
      }
    } catch (DateTimeException e) {
      // Said below.
    }
    throw invalid(
        "The property \"expiresAt\" must be a time in UTC such as 2027-01-31T00:00:00Z that is to"
            + " come, at most 366 days from now.");
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(ProblemCode.INVALID_REQUEST, detail);
  }
}
