package dev.helpflow.server.problem;

import io.micronaut.core.annotation.NonNull;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;

/**
 * Gives the framework's own refusals (no route, wrong method, wrong media type, too long, not
 * convertible) a problem body.
 */
@Singleton
final class StatusProblems implements ErrorResponseProcessor<byte[]> {
  @Override
  public @NonNull MutableHttpResponse<byte[]> processResponse(
      @NonNull ErrorContext context, @NonNull MutableHttpResponse<?> response) {
    ProblemCode code = code(response.code());
    MutableHttpResponse<byte[]> problem =
        ProblemWriter.response(code, detail(code, context), ProblemMembers.NONE);
    response
        .getHeaders()
        .forEachValue(
            (name, value) -> {
              if (!problem.getHeaders().contains(name)) {
                problem.header(name, value);
              }
            });
    return problem;
  }

  private static String detail(ProblemCode code, ErrorContext context) {
    String address = context.getRequest().getMethodName() + " " + context.getRequest().getPath();
    return switch (code) {
      case NOT_FOUND -> "There is nothing at " + context.getRequest().getPath() + ".";
      case UNEXPECTED -> "The server failed to answer " + address + ".";
      default ->
          context.getErrors().stream().map(Error::getMessage).collect(Collectors.joining(" "))
              + " ("
              + address
              + ")";
    };
  }

  private static ProblemCode code(int status) {
    return switch (status) {
      case 401 -> ProblemCode.UNAUTHENTICATED;
      case 403 -> ProblemCode.FORBIDDEN;
      case 404 -> ProblemCode.NOT_FOUND;
      case 405 -> ProblemCode.METHOD_NOT_ALLOWED;
      case 406 -> ProblemCode.NOT_ACCEPTABLE;
      case 411 -> ProblemCode.LENGTH_REQUIRED;
      case 413 -> ProblemCode.BODY_TOO_LARGE;
      case 415 -> ProblemCode.UNSUPPORTED_MEDIA_TYPE;
      case 503 -> ProblemCode.UNAVAILABLE;
      default -> status < 500 ? ProblemCode.INVALID_REQUEST : ProblemCode.UNEXPECTED;
    };
  }
}
