package dev.helpflow.server.problem;

import dev.helpflow.core.issue.Issue;
import dev.helpflow.server.database.DatabaseUnavailableException;
import dev.helpflow.server.database.FailedWork;
import dev.helpflow.wire.JsonCodes;
import dev.helpflow.wire.JsonException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place that says which problem an exception is. */
@Singleton
public final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final String RETRY_SECONDS = "5";

  /** The attribute of requests that a customer's app makes, whose problems carry support. */
  public static final String FOR_CUSTOMER = "helpflow.for-customer";

  private final SupportMember support;

  Problems(SupportMember support) {
    this.support = support;
  }

  /**
   * The response that ends a request in which {@code thrown} was thrown; what nobody expected is
   * logged under its error id.
   */
  public MutableHttpResponse<byte[]> response(HttpRequest<?> request, Throwable thrown) {
    return switch (thrown) {
      case ProblemException problem -> response(request, problem);
      case JsonException json ->
          response(request, unreadable(json.issue(""), json.line(), json.column()));
      case DatabaseUnavailableException away -> {
        FailedWork.warn(
            LOG, away, "{} {} cannot be answered.", request.getMethodName(), request.getPath());
        yield unavailable();
      }
      default -> unexpected(request, thrown);
    };
  }

  /**
   * The problem of a body that cannot be read.
   *
   * @param line from 1, or 0 when only the pointer is known
   */
  public static ProblemException unreadable(Issue issue, int line, int column) {
    return new ProblemException(
        switch (issue.code()) {
          case JsonCodes.TOO_LARGE -> ProblemCode.BODY_TOO_LARGE;
          case JsonCodes.MALFORMED, JsonCodes.DUPLICATE_KEY, JsonCodes.NOT_UTF8 ->
              ProblemCode.MALFORMED_JSON;
          default -> ProblemCode.INVALID_REQUEST;
        },
        issue.message() + (line == 0 ? "" : " (Line " + line + ", column " + column + ".)"),
        body -> {
          body.writeStringField("pointer", issue.pointer());
          if (line != 0) {
            body.writeNumberField("line", line);
            body.writeNumberField("column", column);
          }
        });
  }

  private MutableHttpResponse<byte[]> response(HttpRequest<?> request, ProblemException problem) {
    MutableHttpResponse<byte[]> response =
        ProblemWriter.response(
            problem.code(), problem.detail(), support.after(problem.members(), request));
    problem.headers().forEach(response::header);
    return response;
  }

  private MutableHttpResponse<byte[]> unavailable() {
    return ProblemWriter.response(
            ProblemCode.UNAVAILABLE,
            "The service cannot reach its storage. Nothing was changed that was not confirmed; try"
                + " again shortly.",
            support.after(ProblemMembers.NONE))
        .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
  }

  private MutableHttpResponse<byte[]> unexpected(HttpRequest<?> request, Throwable thrown) {
    String errorId = UUID.randomUUID().toString();
    LOG.error(
        "Error {} while answering {} {}",
        errorId,
        request.getMethodName(),
        request.getPath(),
        thrown);
    return ProblemWriter.response(
        ProblemCode.UNEXPECTED,
        "The server failed to answer. Try again; if it stays, tell whoever runs the server the"
            + " errorId.",
        support.after(body -> body.writeStringField("errorId", errorId)));
  }
}
