package dev.helpflow.server.handoff;

import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which hand-offs of a flow are counted: those that were asked for from one instant until before
 * another.
 *
 * @param version null for those of all versions
 */
record ReportQuery(
    String namespace, String name, @Nullable Integer version, Instant from, Instant to) {
  private static final Duration USUAL = Duration.ofDays(30);

  static ReportQuery read(
      String namespace,
      String name,
      Optional<String> version,
      Optional<String> from,
      Optional<String> to,
      Instant now) {
    Instant until = to.map(word -> instant("to", word)).orElse(now);
    Instant since = from.map(word -> instant("from", word)).orElse(until.minus(USUAL));
    if (!since.isBefore(until)) {
      throw invalid("The query parameter from must be before to, which is now when left out.");
    }
    return new ReportQuery(
        namespace, name, version.map(ReportQuery::version).orElse(null), since, until);
  }

  private static Integer version(String word) {
    if (!word.matches("[1-9][0-9]{0,8}")) {
      throw invalid("The query parameter version must be a whole number from 1.");
    }
    return Integer.valueOf(word);
  }

  private static Instant instant(String parameter, String word) {
    try {
      return Instant.parse(word);
    } catch (DateTimeException e) {
      throw invalid(
          "The query parameter " + parameter + " must be an instant such as 2026-11-01T00:00:00Z.");
    }
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(ProblemCode.INVALID_REQUEST, detail);
  }
}
