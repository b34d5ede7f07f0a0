package dev.helpflow.server.security;

import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out who makes a request, and at what time it is to be handled. */
@Singleton
final class Identities {
  private static final Logger LOG = LoggerFactory.getLogger(Identities.class);
  private static final String BEARER = "Bearer ";
  private static final String NOW = "Helpflow-Now";

  // Beyond, what is reckoned from a time leaves the range of the database or of the clock.
  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2999-12-31T23:59:59Z");

  private final DevelopmentIdentity development;
  private final @Nullable TokenVerifier tokens;
  private final BeanProvider<IssuedTokens> issued;
  private final Clock clock;

  Identities(
      DevelopmentIdentity development,
      JwtSettings settings,
      // Asked for when it is needed, because it needs the database.
      BeanProvider<IssuedTokens> issued,
      Clock clock) {
    this.development = development;
    this.tokens = settings.isConfigured() ? new TokenVerifier(settings) : null;
    this.issued = issued;
    this.clock = clock;
    if (tokens == null && !development.isOn()) {
      throw new ConfigurationException(
          "Nobody could ever call this server: no tokens are configured, and the development"
              + " identity is off. Set HELPFLOW_JWT_ISSUER, HELPFLOW_JWT_AUDIENCE and either"
              + " HELPFLOW_JWT_JWKS_URL or HELPFLOW_JWT_SECRET.");
    }
  }

  Identity identify(HttpRequest<?> request) {
    String header = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
    if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      throw unauthenticated("The request has no Authorization header with a bearer token.");
    }
    String credentials = header.substring(BEARER.length()).strip();
    if (credentials.startsWith(DevelopmentIdentity.SCHEME)) {
      Caller caller =
          development
              .identify(credentials, request)
              .orElseThrow(
                  () ->
                      unauthenticated(
                          "The development identity is not accepted here, or not of the form"
                              + " dev:<role>:<subject>."));
      return new Identity(caller, timeOf(request));
    }
    for (IssuedTokens each : issued) {
      if (each.isMeant(credentials)) {
        return new Identity(issuedTo(each, credentials), clock.instant());
      }
    }
    return new Identity(verified(credentials), clock.instant());
  }

  private Caller issuedTo(IssuedTokens tokens, String token) {
    return tokens
        .verify(token, clock.instant())
        .orElseThrow(
            () ->
                unauthenticated(
                    "The token is unknown here, has expired, or was revoked. Make" + " another."));
  }

  private Caller verified(String token) {
    if (tokens == null) {
      throw unauthenticated("This server takes no tokens; it has the development identity only.");
    }
    try {
      return tokens.verify(token);
    } catch (InvalidTokenException e) {
      LOG.debug("A token was refused: {}", e.getMessage());
      throw unauthenticated("The token is not valid here or not valid now.");
    } catch (KeysUnavailableException e) {
      LOG.warn("The keys of the token issuer cannot be fetched: {}", e.getMessage());
      throw new ProblemException(
              ProblemCode.UNAVAILABLE, "Identities cannot be checked now. Try again shortly.")
          .withHeader(HttpHeaders.RETRY_AFTER, "5");
    }
  }

  private Instant timeOf(HttpRequest<?> request) {
    String now = request.getHeaders().get(NOW);
    if (now == null) {
      return clock.instant();
    }
    try {
      Instant time = Instant.parse(now);
      if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
        throw noTime();
      }
      return time;
    } catch (DateTimeParseException e) {
      throw noTime();
    }
  }

  private static ProblemException noTime() {
    return new ProblemException(
        ProblemCode.INVALID_REQUEST,
        "The header "
            + NOW
            + " is not an instant of the years 1900 to 2999: expected the form"
            + " 2026-11-21T10:15:30Z.");
  }

  private static ProblemException unauthenticated(String detail) {
    return new ProblemException(ProblemCode.UNAUTHENTICATED, detail)
        .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
  }

  /** Who, and when. */
  record Identity(Caller caller, Instant at) {}
}
