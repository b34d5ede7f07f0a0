package dev.helpflow.server.sessions;

import dev.helpflow.server.clients.App;
import dev.helpflow.server.clients.Apps;
import dev.helpflow.server.clients.CardHosts;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.security.Caller;
import dev.helpflow.server.security.RequestTime;
import dev.helpflow.wire.adaptive.AdaptiveCard;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the headers that requests have in common. */
@Singleton
public final class RequestReader {
  /** The header of the key by which a request that is sent again is known. */
  public static final String KEY = "Idempotency-Key";

  private static final String ZONE = "Helpflow-Zone";

  private final Clock clock;
  private final Apps apps;
  private final CardHosts cards;

  RequestReader(Clock clock, Apps apps, CardHosts cards) {
    this.clock = clock;
    this.apps = apps;
    this.cards = cards;
  }

  /** The clock that a request goes by: it runs on from the request's time. */
  public Clock clock(RequestTime time) {
    return Clock.offset(clock, Duration.between(clock.instant(), time.at()));
  }

  /**
   * The idempotency key that a request must have.
   *
   * @param operation what is asked for
   */
  IdempotencyKey key(HttpRequest<?> http, String operation, byte[] body) {
    String key = http.getHeaders().get(KEY);
    if (key == null || key.isBlank()) {
      throw new ProblemException(
          ProblemCode.IDEMPOTENCY_KEY_MISSING,
          "The request has no Idempotency-Key header. Send a new key with each action, and the same"
              + " with each retry of it.");
    }
    return checked(key, operation, body);
  }

  /** The key of a step; what a host of cards sends is known by its content. */
  IdempotencyKey stepKey(HttpRequest<?> http, byte[] body) {
    return drawsCards(http) && http.getHeaders().get(KEY) == null
        ? IdempotencyKey.ofContent("step", body)
        : key(http, "step", body);
  }

  /** The idempotency key of a request that need not have one. */
  public @Nullable IdempotencyKey optionalKey(HttpRequest<?> http, String operation, byte[] body) {
    String key = http.getHeaders().get(KEY);
    return key == null || key.isBlank() ? null : checked(key, operation, body);
  }

  Request request(HttpRequest<?> http, Caller caller, RequestTime time) {
    return new Request(
        caller,
        drawsCards(http) ? cards.app() : apps.of(http.getHeaders().get(App.HEADER), time.at()),
        Languages.of(http.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE)),
        clock(time),
        zone(http.getHeaders().get(ZONE)),
        ForcedVariants.of(http.getHeaders().get(ForcedVariants.HEADER), caller));
  }

  SessionId session(String id) {
    return SessionId.of(id).orElseThrow(SessionResponses::unknown);
  }

  private static boolean drawsCards(HttpRequest<?> http) {
    return Stream.concat(http.accept().stream(), http.getContentType().stream())
        .anyMatch(type -> type.getName().equalsIgnoreCase(AdaptiveCard.MEDIA_TYPE));
  }

  private static IdempotencyKey checked(String key, String operation, byte[] body) {
    if (key.length() > IdempotencyKey.MAX_LENGTH
        || !key.chars().allMatch(c -> c > ' ' && c < 127)) {
      throw new ProblemException(
          ProblemCode.INVALID_REQUEST,
          "The Idempotency-Key header must have at most "
              + IdempotencyKey.MAX_LENGTH
              + " printable ASCII characters and no space.");
    }
    return IdempotencyKey.of(key, operation, body);
  }

  private static @Nullable ZoneId zone(@Nullable String header) {
    try {
      return header == null ? null : ZoneId.of(header);
    } catch (DateTimeException e) {
      throw new ProblemException(
          ProblemCode.INVALID_REQUEST,
          "The Helpflow-Zone header must name a time zone such as Europe/London.");
    }
  }
}
