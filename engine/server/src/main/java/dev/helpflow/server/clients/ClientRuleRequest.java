package dev.helpflow.server.clients;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.audit.Reason;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.problem.RequestBody;
import dev.helpflow.wire.Json;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Reads a rule as an operator sends it: {@code {"platform", "versions", "without", "reason",
 * "expiresAt"}}.
 */
final class ClientRuleRequest {
  /** How long a rule may last: by then the app is mended, or somebody decides anew. */
  static final Duration LONGEST = Duration.ofDays(90);

  private static final int MAX_WITHOUT = 50;
  private static final Set<String> KNOWN =
      Set.of("platform", "versions", "without", "reason", "expiresAt");
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
  private static final Pattern PLATFORM = Pattern.compile("[A-Za-z0-9._-]{1,40}");

  private ClientRuleRequest() {}

  /**
   * The rule that is asked for.
   *
   * @param isKnown says whether the catalogue has what a word of {@code without} names
   */
  static ClientRule read(
      String id, byte[] body, Predicate<String> isKnown, String who, Instant now) {
    if (!ID.matcher(id).matches()) {
      throw invalid("A rule's id must be 1 to 64 small letters, digits and hyphens.");
    }
    JsonNode rule = Json.parseStorable(body);
    RequestBody.demand(
        rule,
        KNOWN,
        _ ->
            "A rule has platform, versions, without, reason and expiresAt, but no other property.");
    String platform = rule.path("platform").asText();
    if (!PLATFORM.matcher(platform).matches()) {
      throw invalid(
          "The property platform must be what the app's Helpflow-Client header has before the"
              + " slash, such as ios.");
    }
    return new ClientRule(
        id,
        platform.toLowerCase(Locale.ROOT),
        VersionRange.of(rule.path("versions").asText().strip())
            .orElseThrow(
                () ->
                    invalid(
                        "The property versions must be a range such as >=8.2.0 <8.3.1, with a space"
                            + " between its parts, || between alternatives, or * for every"
                            + " version.")),
        without(rule.path("without"), isKnown),
        Reason.in(rule),
        expiry(rule.path("expiresAt").asText(), now),
        now,
        who);
  }

  private static List<String> without(JsonNode names, Predicate<String> isKnown) {
    List<String> without = new ArrayList<>();
    for (JsonNode name : names) {
      if (!name.isTextual() || !isKnown.test(name.textValue())) {
        throw invalid(
            "Each item of the property without must be the name of a component of the catalogue, or"
                + " action:, open: or icon: and the name of an action, a destination or an icon;"
                + " GET /v1/catalogue lists them.");
      }
      without.add(name.textValue());
    }
    if (!names.isArray() || without.isEmpty() || without.size() > MAX_WITHOUT) {
      throw invalid(
          "The property without must be a list of 1 to " + MAX_WITHOUT + " names of components.");
    }
    return without.stream().distinct().sorted().toList();
  }

  private static Instant expiry(String text, Instant now) {
    try {
      Instant expiry = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
      if (expiry.isAfter(now) && !expiry.isAfter(now.plus(LONGEST))) {
        return expiry;
      }
    } catch (DateTimeException e) {
      // Said below.
    }
    throw invalid(
        "The property expiresAt must be a time such as 2026-12-24T18:00:00Z that is to come, at"
            + " most "
            + LONGEST.toDays()
            + " days from now.");
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(ProblemCode.INVALID_REQUEST, detail);
  }
}
