package dev.helpflow.server.egress;

import io.micronaut.context.exceptions.ConfigurationException;
import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A range of addresses: {@code 10.0.0.0/8}. */
final class AddressRange {
  private final IpSubnetFilterRule rule;

  private AddressRange(IpSubnetFilterRule rule) {
    this.rule = rule;
  }

  /** Throws {@link ConfigurationException} when it is none. */
  static AddressRange of(String text) {
    int slash = text.indexOf('/');
    try {
      if (slash > 0) {
        return new AddressRange(
            new IpSubnetFilterRule(
                text.substring(0, slash),
                Integer.parseInt(text.substring(slash + 1)),
                IpFilterRuleType.ACCEPT));
      }
    } catch (IllegalArgumentException e) {
      // Said below.
    }
    throw new ConfigurationException(
        "HELPFLOW_EGRESS_PRIVATE_RANGES has \""
            + text
            + "\", which is no range of addresses: expected such as 10.1.0.0/16 or fd00::/8, with"
            + " commas between several.");
  }

  boolean has(InetAddress address) {
    return rule.matches(new InetSocketAddress(address, 0));
  }
}
