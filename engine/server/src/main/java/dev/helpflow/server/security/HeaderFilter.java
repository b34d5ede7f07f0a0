package dev.helpflow.server.security;

import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;

/**
 * Refuses what the framework would fail on before any other filter runs: an {@code Accept-Language}
 * header with an element that names no language.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class HeaderFilter {

  @RequestFilter
  @PreMatching
  void hold(HttpRequest<?> request) {
    String languages = request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE);
    if (languages == null) {
      return;
    }
    for (String element : languages.split(",", -1)) {
      if (element.strip().startsWith(";")) {
        throw new ProblemException(
            ProblemCode.INVALID_REQUEST,
            "The Accept-Language header has an element that names no language.");
      }
    }
  }
}
