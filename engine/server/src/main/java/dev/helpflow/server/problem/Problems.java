package dev.helpflow.server.problem;

import dev.helpflow.server.database.DatabaseUnavailableException;
import dev.helpflow.server.support.Support;
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

  private final Support support;

  Problems(Support support) {
    this.support = support;
  }

  /**
   * The response that ends a request in which {@code thrown} was thrown; what nobody expected is
   * logged under its error id.
   */
  public MutableHttpResponse<byte[]> response(HttpRequest<?> request, Throwable thrown) {
    return switch (thrown) {
      case ProblemException problem -> {
        MutableHttpResponse<byte[]> response =
            ProblemWriter.response(problem.code(), problem.detail(), problem.members());
        problem.headers().forEach(response::header);
        yield response;
      }
      case JsonException json -> malformed(json);
      case DatabaseUnavailableException away -> {
        LOG.warn("The database cannot be reached: {}", away.getMessage());
        yield unavailable();
      }
      default -> unexpected(request, thrown);
    };
  }

  private static MutableHttpResponse<byte[]> malformed(JsonException json) {
    ProblemCode code =
        json.code().equals(JsonCodes.TOO_LARGE)
            ? ProblemCode.BODY_TOO_LARGE
            : ProblemCode.MALFORMED_JSON;
    return ProblemWriter.response(
        code,
        json.getMessage()
            + (json.line() == 0
                ? ""
                : " (Line " + json.line() + ", column " + json.column() + ".)"),
        body -> {
          body.writeStringField("pointer", json.pointer());
          if (json.line() != 0) {
            body.writeNumberField("line", json.line());
            body.writeNumberField("column", json.column());
          }
        });
  }

  private MutableHttpResponse<byte[]> unavailable() {
    return ProblemWriter.response(
            ProblemCode.UNAVAILABLE,
            "The service cannot reach its storage. Nothing was changed that was not confirmed; try again shortly.",
            body -> {
              body.writeFieldName("support");
              support.writeTo(body);
            })
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
        "The server failed to answer. Try again; if it stays, tell whoever runs the server the errorId.",
        body -> {
          body.writeStringField("errorId", errorId);
          body.writeFieldName("support");
          support.writeTo(body);
        });
  }
}
