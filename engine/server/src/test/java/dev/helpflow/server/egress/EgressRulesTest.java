package dev.helpflow.server.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.exceptions.ConfigurationException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EgressRulesTest {
  private static EgressRules rules(List<String> hosts, List<String> ranges) {
    return new EgressRules(new EgressSettings(hosts, ranges), false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.0.0.1",
        "100.64.0.1",
        "127.0.0.1",
        "127.255.255.254",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:10.0.0.1",
        "::127.0.0.1",
        "64:ff9b::a00:1",
        "2002:a00:1::",
        "2001::1",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "ff02::1",
        // Other ways to write 127.0.0.1 and 169.254.169.254.
        "2130706433",
        "2852039166",
        "127.1"
      })
  void refusesAddressesThatAreNotOfThePublicInternet(String address) throws UnknownHostException {
    assertThat(rules(List.of(), List.of()).mayConnect(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1.1.1.1", "172.15.255.255", "172.32.0.1", "100.128.0.1", "2606:4700::1111"})
  void allowsAddressesOfThePublicInternet(String address) throws UnknownHostException {
    assertThat(rules(List.of(), List.of()).mayConnect(InetAddress.getByName(address))).isTrue();
  }

  @Test
  void allowsJustTheRangesThatAreNamed() throws UnknownHostException {
    EgressRules rules = rules(List.of(), List.of("10.1.0.0/16", " fd00::/8", ""));
    assertThat(rules.mayConnect(InetAddress.getByName("10.1.2.3"))).isTrue();
    assertThat(rules.mayConnect(InetAddress.getByName("10.2.0.1"))).isFalse();
    assertThat(rules.mayConnect(InetAddress.getByName("fd12::1"))).isTrue();
    assertThat(rules.mayConnect(InetAddress.getByName("127.0.0.1"))).isFalse();
    assertThat(
            new EgressRules(new EgressSettings(List.of(), List.of()), true)
                .mayConnect(InetAddress.getByName("127.0.0.1")))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.1.0.0", "10.1.0.0/99", "bank.example/8", "/8"})
  void saysWhatIsNoRange(String range) {
    assertThatThrownBy(() -> rules(List.of(), List.of(range)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("HELPFLOW_EGRESS_PRIVATE_RANGES")
        .hasMessageContaining(range);
  }

  @Test
  void sendsToTheHostsThatAreNamedAlone() {
    EgressRules rules = rules(List.of("api.bank.example", "*.Cards.example"), List.of());
    assertThat(rules.refusal(URI.create("https://api.bank.example/x"))).isEmpty();
    assertThat(rules.refusal(URI.create("https://API.bank.example"))).isEmpty();
    assertThat(rules.refusal(URI.create("https://eu.cards.example/x"))).isEmpty();
    assertThat(rules.refusal(URI.create("https://cards.example/x")))
        .hasValueSatisfying(why -> assertThat(why).contains("HELPFLOW_EGRESS_HOSTS"));
    assertThat(rules.refusal(URI.create("https://evilcards.example"))).isPresent();
    assertThat(rules.refusal(URI.create("https://api.bank.example.evil.example"))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://api.bank.example/x",
        "file:///etc/passwd",
        "//api.bank.example/x",
        "https:///x",
        "https://api.bank.example@evil.example/",
        "https://user:word@api.bank.example/",
        "https://api.bank.example/#x"
      })
  void refusesAddressesOfAnotherForm(String address) {
    assertThat(rules(List.of("api.bank.example"), List.of()).refusal(URI.create(address)))
        .isPresent();
    assertThat(EgressRules.formRefusal(URI.create("https://api.bank.example/x?y=1"))).isEmpty();
  }
}
