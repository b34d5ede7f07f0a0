package dev.helpflow.server.problem;

import io.micronaut.core.annotation.NonNull;
import io.micronaut.http.MutableHttpResponse;
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
  private final SupportMember support;

  StatusProblems(SupportMember support) {
    this.support = support;
  }

  @Override
  public @NonNull MutableHttpResponse<byte[]> processResponse(
      @NonNull ErrorContext context, @NonNull MutableHttpResponse<?> response) {
    ProblemCode code = code(response.code());
    MutableHttpResponse<byte[]> problem =
        ProblemWriter.response(
            code, detail(code, context), support.after(ProblemMembers.NONE, context.getRequest()));
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

  // In our own words: the framework's repeat what was sent and name classes.
  private static String detail(ProblemCode code, ErrorContext context) {
    String path = context.getRequest().getPath();
    return switch (code) {
      case NOT_FOUND -> "There is nothing at " + path + ".";
      case METHOD_NOT_ALLOWED ->
          "There is no " + context.getRequest().getMethodName() + " at " + path + ".";
      case NOT_ACCEPTABLE -> "The Accept header leaves out what the server can answer with.";
      case BODY_TOO_LARGE -> "The body is larger than any that the server takes.";
      case UNSUPPORTED_MEDIA_TYPE ->
          "The body is not of a media type that is taken at " + path + ".";
      case UNEXPECTED -> "The server failed to answer.";
      default ->
          "The request has a part that is missing or not of the form expected" + parts(context);
    };
  }

  private static String parts(ErrorContext context) {
    String names =
        context.getErrors().stream()
            .flatMap(error -> error.getPath().stream())
            .map(path -> path.replaceFirst("^/", ""))
            .filter(name -> name.matches("[A-Za-z]+"))
            .distinct()
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "." : ": " + names + ".";
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
