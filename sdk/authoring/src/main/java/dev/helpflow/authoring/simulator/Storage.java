package dev.helpflow.authoring.simulator;

import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.Fold;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.session.EntryCodec;
import dev.helpflow.wire.session.FoldCodec;
import java.util.List;
import java.util.Optional;

/** A session as it comes back from a store: entries and fold encoded, then decoded. */
record Storage(List<Entry> entries, Fold cached) {

  static Storage roundTrip(List<Entry> entries, Fold fold) {
    List<Entry> decoded =
        entries.stream()
            .map(entry -> EntryCodec.decode(Json.parse(Json.write(EntryCodec.encode(entry)))))
            .toList();
    return new Storage(decoded, FoldCodec.decode(FoldCodec.encode(fold)));
  }

  /** What differs from the session before it was stored, as a sentence. */
  Optional<String> difference(List<Entry> before, Fold fold) {
    for (int i = 0; i < before.size(); i++) {
      if (!before.get(i).equals(entries.get(i))) {
        return Optional.of(
            "Entry %d was stored as %s but is read as %s."
                .formatted(before.get(i).seq(), before.get(i), entries.get(i)));
      }
    }
    if (!cached.equals(fold)) {
      return Optional.of("The cached fold is read as another than was written.");
    }
    if (!Fold.of(entries).equals(cached)) {
      return Optional.of("The fold rebuilt from the entries is not the one that was cached.");
    }
    return Optional.empty();
  }
}
