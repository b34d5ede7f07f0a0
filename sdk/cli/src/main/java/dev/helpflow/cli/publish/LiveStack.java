package dev.helpflow.cli.publish;

import dev.helpflow.authoring.publish.PublishClient.Deed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The versions that were live for everybody, each on top of the one that it replaced: one that is
 * made live again takes those above it away, so that going back twice goes back twice.
 */
final class LiveStack {
  private final List<Integer> versions = new ArrayList<>();

  private LiveStack() {}

  /** Of what was done, newest first. */
  static LiveStack of(List<Deed> history) {
    LiveStack stack = new LiveStack();
    for (Deed deed : history.reversed()) {
      if (deed.action().equals("flow.live") && !deed.detail().has("percent")) {
        stack.live(deed.version());
      }
    }
    return stack;
  }

  private void live(int version) {
    int place = versions.indexOf(version);
    if (place < 0) {
      versions.add(version);
    } else {
      versions.subList(place + 1, versions.size()).clear();
    }
  }

  /** What was live for everybody before this one, which may itself be live for some only. */
  Optional<Integer> below(int now) {
    int place = versions.indexOf(now);
    int below = place < 0 ? versions.size() - 1 : place - 1;
    return below < 0 ? Optional.empty() : Optional.of(versions.get(below));
  }
}
