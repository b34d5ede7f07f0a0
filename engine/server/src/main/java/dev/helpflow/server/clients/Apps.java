package dev.helpflow.server.clients;

import dev.helpflow.core.negotiation.Client;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.semver4j.Semver;

/** The apps that requests come from, with what operators know of them. Safe for many threads. */
@Singleton
public final class Apps {
  private final ClientRules rules;

  Apps(ClientRules rules) {
    this.rules = rules;
  }

  /**
   * The app of a request with this header, or without one.
   *
   * @param now the time of the request, by which rules end
   */
  public App of(@Nullable String header, Instant now) {
    App app = App.of(header);
    List<ClientRule> ofPlatform = rules.of(platform(app.client()));
    return ofPlatform.isEmpty() ? app : ruled(app, ofPlatform, now);
  }

  private static App ruled(App app, List<ClientRule> rules, Instant now) {
    Client client = app.client();
    Semver version = VersionRange.version(client.name().substring(client.name().indexOf('/') + 1));
    Set<String> without = new HashSet<>(client.without());
    rules.stream()
        .filter(rule -> rule.isOf(version, now))
        .forEach(rule -> without.addAll(rule.without()));
    return without.size() == client.without().size()
        ? app
        : new App(new Client(client.name(), client.catalogue(), without), app.warning());
  }

  private static String platform(Client client) {
    int slash = client.name().indexOf('/');
    return slash < 0 ? client.name() : client.name().substring(0, slash);
  }
}
