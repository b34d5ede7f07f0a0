package dev.helpflow.server.squads;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.audit.Reason;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.problem.RequestBody;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what a namespace is to be: {@code {"owners", "approval"?, "reason"}}. */
final class NamespaceRequest {
  private static final int MAX_OWNERS = 50;
  private static final int MAX_SUBJECT = 200;
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
  private static final Set<String> KNOWN = Set.of("owners", "approval", "reason");

  private NamespaceRequest() {}

  static Namespace read(String name, JsonNode body, String who, Instant at) {
    if (!NAME.matcher(name).matches()) {
      throw invalid("A namespace has 1 to 63 small letters, digits and hyphens.");
    }
    RequestBody.demand(
        body, KNOWN, _ -> "A namespace has owners, approval and reason, but no other property.");
    if (body.has("approval") && !body.path("approval").isBoolean()) {
      throw invalid("The property \"approval\" must be true or false.");
    }
    String reason = Reason.in(body);
    return new Namespace(name, owners(body), body.path("approval").asBoolean(), reason, at, who);
  }

  private static List<String> owners(JsonNode body) {
    List<String> owners = new ArrayList<>();
    for (JsonNode each : body.path("owners")) {
      String subject = each.asText().strip();
      if (!each.isTextual() || subject.isEmpty() || subject.length() > MAX_SUBJECT) {
        throw noOwners();
      }
      owners.add(subject);
    }
    if (owners.isEmpty() || owners.size() > MAX_OWNERS) {
      throw noOwners();
    }
    return owners.stream().distinct().toList();
  }

  private static ProblemException noOwners() {
    return invalid(
        "The property \"owners\" must be a list of 1 to 50 subjects, as their tokens name them.");
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(ProblemCode.INVALID_REQUEST, detail);
  }
}
