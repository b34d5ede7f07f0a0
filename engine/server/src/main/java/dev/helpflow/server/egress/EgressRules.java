package dev.helpflow.server.egress;

import dev.helpflow.server.security.DevelopmentIdentity;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which addresses requests may go to. Immutable. */
@Singleton
public final class EgressRules {
  private final List<String> hosts;
  private final List<AddressRange> allowed;

  @Inject
  EgressRules(EgressSettings settings, DevelopmentIdentity development) {
    this(settings, development.isOn());
  }

  /**
   * @param onThisMachine whether services on this machine may be called, as while developing
   */
  EgressRules(EgressSettings settings, boolean onThisMachine) {
    this.hosts =
        settings.hosts().stream()
            .map(host -> host.strip().toLowerCase(Locale.ROOT))
            .filter(host -> !host.isEmpty())
            .toList();
    List<AddressRange> ranges = new ArrayList<>();
    settings.privateRanges().stream()
        .map(String::strip)
        .filter(range -> !range.isEmpty())
        .forEach(range -> ranges.add(AddressRange.of(range)));
    if (onThisMachine) {
      ranges.add(AddressRange.of("127.0.0.0/8"));
      ranges.add(AddressRange.of("::1/128"));
    }
    this.allowed = List.copyOf(ranges);
  }

  /**
   * Why nothing is sent to an address that somebody set over the API, in a whole sentence, or
   * empty. What its host resolves to is looked at each time that something is sent.
   */
  public Optional<String> refusal(URI uri) {
    Optional<String> form = formRefusal(uri);
    if (form.isPresent() || isNamed(uri.getHost())) {
      return form;
    }
    return Optional.of(
        "Requests may not be sent to the host "
            + uri.getHost()
            + ": HELPFLOW_EGRESS_HOSTS of the servers does not name it.");
  }

  /** Why an address is none that requests can be sent to, whoever set it, or empty. */
  static Optional<String> formRefusal(URI uri) {
    if (!"https".equalsIgnoreCase(uri.getScheme()) && !"http".equalsIgnoreCase(uri.getScheme())) {
      return Optional.of("An address must begin with https:// or http://.");
    }
    if (uri.getHost() == null) {
      return Optional.of("An address must name a host.");
    }
    if (uri.getRawUserInfo() != null) {
      return Optional.of("An address must not have a name or a password before its host.");
    }
    return uri.getRawFragment() == null
        ? Optional.empty()
        : Optional.of("An address must not have a fragment.");
  }

  private boolean isNamed(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return hosts.stream()
        .anyMatch(
            each ->
                each.startsWith("*.")
                    ? name.endsWith(each.substring(1)) && name.length() >= each.length()
                    : name.equals(each));
  }

  /** Whether a connection may be made to an address that a host has resolved to. */
  boolean mayConnect(InetAddress address) {
    return !SpecialAddresses.has(address) || allowed.stream().anyMatch(range -> range.has(address));
  }
}
