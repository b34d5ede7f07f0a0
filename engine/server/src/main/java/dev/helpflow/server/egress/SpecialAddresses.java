package dev.helpflow.server.egress;

import java.net.InetAddress;
import java.util.List;

/**
 * Addresses that are not of the public internet: what the registries of special-purpose addresses
 * of the IANA (RFC 6890) have, multicast, and forms of IPv6 with an IPv4 address within; but for
 * those mapped to IPv6, which the JDK takes for the IPv4 addresses that they are.
 *
 * @see <a
 *     href="https://www.iana.org/assignments/iana-ipv4-special-registry/">iana-ipv4-special-registry</a>
 * @see <a
 *     href="https://www.iana.org/assignments/iana-ipv6-special-registry/">iana-ipv6-special-registry</a>
 */
final class SpecialAddresses {
  private static final List<AddressRange> RANGES =
      List.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.0.0.0/24",
              "192.0.2.0/24",
              "192.88.99.0/24",
              "192.168.0.0/16",
              "198.18.0.0/15",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "224.0.0.0/4",
              "240.0.0.0/4",
              "::/96",
              "64:ff9b::/96",
              "64:ff9b:1::/48",
              "100::/64",
              "2001::/23",
              "2001:db8::/32",
              "2002::/16",
              "3fff::/20",
              "5f00::/16",
              "fc00::/7",
              "fe80::/10",
              "fec0::/10",
              "ff00::/8")
          .stream()
          .map(AddressRange::of)
          .toList();

  private SpecialAddresses() {}

  static boolean has(InetAddress address) {
    return RANGES.stream().anyMatch(range -> range.has(address));
  }
}
