package dev.helpflow.wire.session;

import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.ledger.Address;
import org.jspecify.annotations.Nullable;

/**
 * Numbers by which addresses are found in a head without reading them; two addresses may share one,
 * so that what is found must be compared. The same on every machine, as heads are stored.
 */
final class Marks {
  private static final int SPREAD = 31;

  private Marks() {}

  /** The number of an address. */
  static int of(Address address) {
    String key = address.visit().key();
    int place = ofNode(address.scope(), address.node());
    return (place * SPREAD + address.visit().number()) * SPREAD
        + (key == null ? 0 : key.hashCode());
  }

  /** The number that all visits of a node in one scope share. */
  static int ofNode(@Nullable Address scope, NodeId node) {
    return (scope == null ? 0 : of(scope)) * SPREAD + node.value().hashCode();
  }
}
