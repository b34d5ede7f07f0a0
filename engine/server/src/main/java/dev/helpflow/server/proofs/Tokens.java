package dev.helpflow.server.proofs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.connectors.Connector;
import dev.helpflow.server.egress.OutboundRequest;
import dev.helpflow.server.egress.OutboundResult;
import dev.helpflow.server.secrets.Secret;
import dev.helpflow.server.secrets.SecretReference;
import dev.helpflow.server.secrets.Secrets;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.JsonException;
import dev.helpflow.wire.connector.Auth;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens of client credentials (RFC 6749, section 4.4), kept until shortly before they
 * expire. Safe for use by many threads: one fetches, the others wait for it.
 */
@Singleton
final class Tokens {
  private static final int LONGEST_ANSWER = 64 * 1024;
  private static final Duration UNLESS_SAID = Duration.ofMinutes(1);
  private static final Duration SHORTLY = Duration.ofSeconds(30);

  private final Secrets secrets;
  private final Certificates certificates;
  private final Clock clock;
  private final Map<String, Holder> holders = new ConcurrentHashMap<>();

  Tokens(Secrets secrets, Certificates certificates, Clock clock) {
    this.secrets = secrets;
    this.certificates = certificates;
    this.clock = clock;
  }

  /** A connector's token and who may fetch it. */
  private static final class Holder {
    private final Auth.OAuth2 asked;
    private final ReentrantLock fetching = new ReentrantLock();
    private final AtomicReference<@Nullable Token> token = new AtomicReference<>();

    /** The last fetch that came to nothing; of the thread that holds {@code fetching}. */
    private @Nullable Failure failure;

    Holder(Auth.OAuth2 asked) {
      this.asked = asked;
    }
  }

  private record Token(Secret value, Instant until) {}

  /** Why there was no token, known at this {@link System#nanoTime}. */
  private record Failure(String why, long at) {}

  /**
   * The connector's token.
   *
   * @throws ProofException when there is none to be had within the time
   */
  Secret of(Connector connector, Duration time) {
    long began = System.nanoTime();
    Auth.OAuth2 asked = Objects.requireNonNull(connector.file().auth().oauth2());
    Holder holder =
        holders.compute(
            connector.name(),
            (name, known) ->
                known != null && known.asked.equals(asked) ? known : new Holder(asked));
    Token known = holder.token.get();
    if (known != null && isGood(known)) {
      return known.value();
    }
    if (!isFirst(holder, time)) {
      throw none(connector, "It has not answered in time.");
    }
    try {
      return next(connector, holder, time, began).value();
    } finally {
      holder.fetching.unlock();
    }
  }

  /** The token that another has fetched meanwhile, or a new one. */
  private Token next(Connector connector, Holder holder, Duration time, long began) {
    Token fetched = holder.token.get();
    if (fetched != null && isGood(fetched)) {
      return fetched;
    }
    Failure failure = holder.failure;
    // What failed while this one waited would most likely fail again, and each would wait for all.
    if (failure != null && failure.at() - began >= 0) {
      throw new ProofException(failure.why());
    }
    Duration left = time.minusNanos(System.nanoTime() - began);
    if (!left.isPositive()) {
      throw none(connector, "It has not answered in time.");
    }
    try {
      Token token = fetch(connector, holder.asked, left);
      holder.token.set(token);
      return token;
    } catch (ProofException e) {
      holder.failure = new Failure(String.valueOf(e.getMessage()), System.nanoTime());
      throw e;
    }
  }

  private boolean isGood(Token token) {
    return clock.instant().isBefore(token.until());
  }

  /** Waits for the one that fetches, if there is one, but no longer than there is time. */
  private static boolean isFirst(Holder holder, Duration time) {
    try {
      return holder.fetching.tryLock(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Gives up a token that was not taken, unless another is kept by now. */
  void forget(Connector connector, String refused) {
    Holder holder = holders.get(connector.name());
    Token known = holder == null ? null : holder.token.get();
    if (holder != null && known != null && known.value().reveal().equals(refused)) {
      holder.token.compareAndSet(known, null);
    }
  }

  private Token fetch(Connector connector, Auth.OAuth2 asked, Duration time) {
    String form =
        "grant_type=client_credentials"
            + (asked.scope() == null ? "" : "&scope=" + encoded(asked.scope()));
    String secret = secrets.read(new SecretReference(asked.clientSecret())).reveal();
    String basic = encoded(asked.clientId()) + ":" + encoded(secret);
    OutboundRequest request =
        new OutboundRequest(
            "POST",
            URI.create(Objects.requireNonNull(connector.tokenUrl())),
            Map.of(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Accept",
                "application/json"),
            form.getBytes(StandardCharsets.UTF_8),
            time,
            LONGEST_ANSWER,
            connector.isInFile());
    Instant began = clock.instant();
    return switch (certificates.channel(connector).send(request)) {
      case OutboundResult.Answered(int status, var headers, byte[] body) ->
          read(connector, status, body, began);
      case OutboundResult.NotSent(var failure, String why) -> throw none(connector, why);
      case OutboundResult.Broken(var failure, String why) -> throw none(connector, why);
    };
  }

  private static Token read(Connector connector, int status, byte[] body, Instant began) {
    if (status != 200) {
      throw none(connector, "It answered with status " + status + ".");
    }
    try {
      JsonNode json = Json.parse(body);
      String token = json.path("access_token").asText();
      if (token.isEmpty() || !"bearer".equalsIgnoreCase(json.path("token_type").asText())) {
        throw none(connector, "It answered with no bearer token.");
      }
      Duration lasts =
          json.path("expires_in").canConvertToInt()
              ? Duration.ofSeconds(json.path("expires_in").asInt())
              : UNLESS_SAID;
      Duration before = lasts.dividedBy(10).compareTo(SHORTLY) < 0 ? lasts.dividedBy(10) : SHORTLY;
      return new Token(new Secret(token), began.plus(lasts).minus(before));
    } catch (JsonException e) {
      throw none(connector, "It answered with no JSON.");
    }
  }

  private static ProofException none(Connector connector, String why) {
    return new ProofException(
        "There is no token for the connector "
            + connector.name()
            + " from its token endpoint. "
            + why);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
