package dev.helpflow.server.egress;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Resolves hosts to those of their addresses that may be connected to. The connection is made to
 * just these, so that a name that resolves to something else a moment later gains nothing.
 */
final class VettedAddresses implements DnsResolver {
  private final EgressRules rules;
  private final DnsResolver resolver;

  VettedAddresses(EgressRules rules) {
    this(rules, SystemDefaultDnsResolver.INSTANCE);
  }

  VettedAddresses(EgressRules rules, DnsResolver resolver) {
    this.rules = rules;
    this.resolver = resolver;
  }

  /** A host has addresses, and none that may be connected to. */
  static final class RefusedException extends UnknownHostException {
    RefusedException(String host) {
      super(
          "The host "
              + host
              + " resolves to an address that is not of the public internet, and"
              + " HELPFLOW_EGRESS_PRIVATE_RANGES does not allow it.");
    }
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] vetted =
        Arrays.stream(resolver.resolve(host)).filter(rules::mayConnect).toArray(InetAddress[]::new);
    if (vetted.length == 0) {
      throw new RefusedException(host);
    }
    return vetted;
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    return resolver.resolveCanonicalHostname(host);
  }
}
