package dev.helpflow.server.security;

import dev.helpflow.server.database.DatabaseServer;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The identity {@code dev:<role>:<subject>} that needs no token, for trying things on one machine
 * (design, section 6); several roles are joined by {@code +}.
 *
 * <p>It is on by itself when the database is embedded, the server is bound to loopback and no
 * tokens are configured; {@code helpflow.development} says otherwise, and refuses to start where it
 * must not be on.
 */
@Singleton
public final class DevelopmentIdentity {
  static final String SCHEME = "dev:";

  private static final Pattern CREDENTIALS =
      Pattern.compile("dev:([a-z]+(?:\\+[a-z]+){0,7}):([A-Za-z0-9._@-]{1,100})");
  private static final Pattern LOCAL_HOST =
      Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?", Pattern.CASE_INSENSITIVE);
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "[::1]");
  private static final Set<String> FORWARDING = Set.of("forwarded", "via", "x-real-ip");

  private final boolean on;

  DevelopmentIdentity(
      @Value("${helpflow.development}") @Nullable Boolean wanted,
      @Value("${micronaut.server.host}") String host,
      DatabaseServer database,
      JwtSettings tokens) {
    boolean possible = database.embedded() && LOOPBACK.contains(host.toLowerCase(Locale.ROOT));
    if (wanted != null && wanted && !possible) {
      throw new ConfigurationException(
          "HELPFLOW_DEVELOPMENT is true, but the development identity is only for an embedded"
              + " database on a server bound to loopback; this one is bound to "
              + host
              + " with "
              + database
              + ". Leave HELPFLOW_DEVELOPMENT out, and HELPFLOW_DATABASE_URL or HELPFLOW_HOST with"
              + " it or configure tokens.");
    }
    this.on = possible && (wanted == null ? !tokens.isConfigured() : wanted);
  }

  /** Whether it exists on this server. */
  public boolean isOn() {
    return on;
  }

  /**
   * Who the credentials name, or empty when they are not of the form, or the request may not use
   * them.
   */
  Optional<Caller> identify(String credentials, HttpRequest<?> request) {
    Matcher parts = CREDENTIALS.matcher(credentials);
    if (!on || !isLocal(request) || !parts.matches()) {
      return Optional.empty();
    }
    List<String> words = List.of(parts.group(1).split("\\+", -1));
    Set<Role> roles = new LinkedHashSet<>();
    words.forEach(word -> Role.of(word).ifPresent(roles::add));
    return roles.size() == words.size()
        ? Optional.of(new Caller(parts.group(2), roles, Set.of(Caller.ALL_NAMESPACES)))
        : Optional.empty();
  }

  private static boolean isLocal(HttpRequest<?> request) {
    List<String> hosts = request.getHeaders().getAll(HttpHeaders.HOST);
    return hosts.size() == 1
        && LOCAL_HOST.matcher(hosts.getFirst()).matches()
        && request.getRemoteAddress().getAddress().isLoopbackAddress()
        && request.getHeaders().names().stream().noneMatch(DevelopmentIdentity::isForwarding);
  }

  private static boolean isForwarding(String header) {
    String name = header.toLowerCase(Locale.ROOT);
    return FORWARDING.contains(name) || name.startsWith("x-forwarded");
  }
}
