package dev.helpflow.server.egress;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.List;

/**
 * Where requests may go.
 *
 * @param hosts names that settings made over the API may send to: {@code api.bank.example}, or
 *     {@code *.bank.example} for all below; those of files need not be named
 * @param privateRanges ranges such as {@code 10.1.0.0/16} that are not of the public internet and
 *     may be sent to all the same
 */
@ConfigurationProperties("helpflow.egress")
record EgressSettings(
    @Bindable(defaultValue = "") List<String> hosts,
    @Bindable(defaultValue = "") List<String> privateRanges) {
  EgressSettings {
    hosts = List.copyOf(hosts);
    privateRanges = List.copyOf(privateRanges);
  }
}
