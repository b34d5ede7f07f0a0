package dev.helpflow.wire.session;

import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.ledger.Address;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What the same few texts of every fold stand for: the addresses and versions of the flows that
 * run, and time zones. Reading them once instead of at every step makes decoding a fold about twice
 * as fast. Thread-safe and bounded; nothing of a customer's is in it.
 */
final class KnownTexts {
  // Some dozens of busy flows; what comes later is read anew each time.
  private static final int MOST = 20_000;

  private static final Map<String, Address> ADDRESSES = new ConcurrentHashMap<>();
  private static final Map<String, FlowRef> FLOWS = new ConcurrentHashMap<>();
  private static final Map<String, ZoneId> ZONES = new ConcurrentHashMap<>();

  private KnownTexts() {}

  static Address address(String text) {
    // A key is a value of the session's own, which neither recurs nor may outlive the session.
    return text.indexOf('[') < 0 ? known(ADDRESSES, text, Address::parse) : Address.parse(text);
  }

  static FlowRef flow(String text) {
    return known(FLOWS, text, FlowRefs::parse);
  }

  static ZoneId zone(String text) {
    return known(ZONES, text, EntryReader::zone);
  }

  private static <T> T known(Map<String, T> known, String text, Function<String, T> read) {
    T found = known.get(text);
    if (found == null) {
      found = read.apply(text);
      if (known.size() < MOST) {
        known.put(text, found);
      }
    }
    return found;
  }
}
