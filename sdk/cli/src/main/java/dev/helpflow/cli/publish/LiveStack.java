package dev.helpflow.cli.publish;

import dev.helpflow.authoring.publish.PublishClient.Deed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The versions that were live for everybody, each on top of the one that it replaced: one that is
 * made live again takes those above it away, so that going back twice goes back twice.
 */
final class LiveStack {
  private static final int NONE = 0;

  private final List<Integer> versions = new ArrayList<>();
  private final Set<Integer> ever = new HashSet<>();
  private final Map<Integer, Deed> takenBack = new HashMap<>();
  private int trial = NONE;

  private LiveStack() {}

  /** Of what was done, newest first. */
  static LiveStack of(List<Deed> history) {
    LiveStack stack = new LiveStack();
    for (Deed deed : history.reversed()) {
      if (deed.action().equals("flow.live")) {
        stack.live(deed);
      }
    }
    return stack;
  }

  private void live(Deed deed) {
    int version = deed.version();
    ever.add(version);
    takenBack.remove(version);
    if (deed.detail().has("percent")) {
      trial = version;
      return;
    }
    int place = versions.indexOf(version);
    if (place < 0) {
      versions.add(version);
    } else {
      List<Integer> above = versions.subList(place + 1, versions.size());
      above.forEach(each -> takenBack.put(each, deed));
      above.clear();
      if (trial != NONE && trial != version) {
        takenBack.put(trial, deed);
      }
    }
    trial = NONE;
  }

  /** Whether it was ever live, if only for some. */
  boolean wasLive(int version) {
    return ever.contains(version);
  }

  /** By what a version was taken back: what was live before it went live again, and it has not. */
  Optional<Deed> takenBack(int version) {
    return Optional.ofNullable(takenBack.get(version));
  }

  /** What was live for everybody before this one, which may itself be live for some only. */
  Optional<Integer> below(int now) {
    int place = versions.indexOf(now);
    int below = place < 0 ? versions.size() - 1 : place - 1;
    return below < 0 ? Optional.empty() : Optional.of(versions.get(below));
  }
}
