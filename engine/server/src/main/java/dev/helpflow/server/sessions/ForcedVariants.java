package dev.helpflow.server.sessions;

import dev.helpflow.core.ledger.Entry;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.security.Caller;
import dev.helpflow.server.security.Role;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The variants that a request asks to be in, so that each can be looked at before and while an
 * experiment runs: {@code Helpflow-Variant: short-intro=b, other=a}. Those of the request that
 * starts a session hold for all of it. Whoever is forced into one is never counted.
 */
final class ForcedVariants {
  static final String HEADER = "Helpflow-Variant";

  private static final int MOST = 20;
  private static final Pattern PAIR =
      Pattern.compile(
          "(?<experiment>[A-Za-z][A-Za-z0-9._-]{0,63})=(?<variant>[A-Za-z][A-Za-z0-9._-]{0,63})");
  private static final Set<Role> MAY = Set.of(Role.AUTHOR, Role.APPROVER, Role.OPS, Role.ADMIN);

  private ForcedVariants() {}

  /** Those that are asked for now, and of other experiments those that a session began with. */
  static Map<String, String> of(Entry.Started began, Map<String, String> asked) {
    if (began.forced().isEmpty()) {
      return asked;
    }
    Map<String, String> forced = new LinkedHashMap<>(began.forced());
    forced.putAll(asked);
    return forced;
  }

  /**
   * Reads the header.
   *
   * @throws ProblemException when it is malformed, or from somebody who is only a customer
   */
  static Map<String, String> of(@Nullable String header, Caller caller) {
    if (header == null || header.isBlank()) {
      return Map.of();
    }
    if (MAY.stream().noneMatch(caller::is)) {
      throw new ProblemException(
          ProblemCode.FORBIDDEN,
          "The header "
              + HEADER
              + " is for whoever looks at variants: its token needs the role author, approver, ops"
              + " or admin beside customer. Leave the header out.");
    }
    Map<String, String> forced = new LinkedHashMap<>();
    for (String part : header.split(",", MOST + 1)) {
      var pair = PAIR.matcher(part.strip());
      if (!pair.matches() || forced.size() == MOST) {
        throw new ProblemException(
            ProblemCode.INVALID_REQUEST,
            "The header "
                + HEADER
                + " must name at most "
                + MOST
                + " variants, as in short-intro=b, other=a.");
      }
      forced.put(pair.group("experiment"), pair.group("variant"));
    }
    return forced;
  }
}
