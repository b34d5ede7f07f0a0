package dev.helpflow.server.security;

import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.problem.Problems;
import io.micronaut.core.annotation.AnnotationValue;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Holds every request against the access rule of its route, before its body is read. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class AccessFilter {
  static final String CALLER = "helpflow.caller";
  static final String TIME = "helpflow.time";

  private final Identities identities;
  private final Clock clock;

  AccessFilter(Identities identities, Clock clock) {
    this.identities = identities;
    this.clock = clock;
  }

  @RequestFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  void hold(HttpRequest<?> request) {
    Optional<RouteMatch<?>> route = RouteAttributes.getRouteMatch(request);
    if (route.isEmpty()) {
      // No route: the router says so.
      return;
    }
    AnnotationValue<Access> rule = route.get().getAnnotationMetadata().getAnnotation(Access.class);
    if (rule == null) {
      throw new ProblemException(
          ProblemCode.FORBIDDEN, "This address has no access rule, so it is closed to everybody.");
    }
    if (rule.booleanValue("anyone").orElse(false)) {
      request.setAttribute(TIME, new RequestTime(clock.instant()));
    } else {
      List<Role> allowed = List.of(rule.enumValues("value", Role.class));
      if (allowed.contains(Role.CUSTOMER)) {
        request.setAttribute(Problems.FOR_CUSTOMER, true);
      }
      Identities.Identity identity = identities.identify(request);
      demandRole(identity.caller(), allowed);
      request.setAttribute(CALLER, identity.caller());
      request.setAttribute(TIME, new RequestTime(identity.at()));
    }
    demandSize(request, rule.intValue("maxBody").orElse(Access.DEFAULT_MAX_BODY));
  }

  private static void demandRole(Caller caller, List<Role> allowed) {
    boolean admitted =
        allowed.stream().anyMatch(caller::is)
            || (caller.is(Role.ADMIN)
                && (allowed.contains(Role.AUTHOR) || allowed.contains(Role.OPS)));
    if (!admitted) {
      throw new ProblemException(
          ProblemCode.FORBIDDEN,
          "This needs the role "
              + allowed.stream().map(Role::word).collect(Collectors.joining(" or "))
              + "; the identity has "
              + (caller.roles().isEmpty()
                  ? "none"
                  : caller.roles().stream()
                      .map(Role::word)
                      .sorted()
                      .collect(Collectors.joining(", ")))
              + ".");
    }
  }

  private static void demandSize(HttpRequest<?> request, int limit) {
    OptionalLong length = length(request);
    if (length.isEmpty() && request.getHeaders().contains(HttpHeaders.TRANSFER_ENCODING)) {
      throw new ProblemException(
          ProblemCode.LENGTH_REQUIRED,
          "The body comes in chunks and without a Content-Length, by which its size is checked. Send"
              + " the header, or have the proxy in between keep bodies until they are whole.");
    }
    if (length.isPresent() && length.getAsLong() > limit) {
      throw new ProblemException(
          ProblemCode.BODY_TOO_LARGE,
          "The body has "
              + length.getAsLong()
              + " bytes, but at most "
              + limit
              + " are allowed here.");
    }
  }

  private static OptionalLong length(HttpRequest<?> request) {
    long length = request.getContentLength();
    return length < 0 ? OptionalLong.empty() : OptionalLong.of(length);
  }
}
