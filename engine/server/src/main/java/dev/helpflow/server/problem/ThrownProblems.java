package dev.helpflow.server.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/**
 * Answers whatever a controller or filter throws that the framework has no status of its own for.
 */
@Singleton
final class ThrownProblems implements ExceptionHandler<Throwable, HttpResponse<?>> {
  private final Problems problems;

  ThrownProblems(Problems problems) {
    this.problems = problems;
  }

  @Override
  public HttpResponse<?> handle(HttpRequest request, Throwable thrown) {
    return problems.response(request, thrown);
  }
}
