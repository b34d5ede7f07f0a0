package dev.helpflow.endurance;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/** What was found to be wrong, by whichever thread. */
final class Findings {
  private final List<String> found = new CopyOnWriteArrayList<>();

  void report(String what, @Nullable Object... values) {
    found.add(what.formatted(values));
  }

  /** Reports what does not hold. */
  void require(boolean holds, String otherwise, @Nullable Object... values) {
    if (!holds) {
      report(otherwise, values);
    }
  }

  void assertNone() {
    Assertions.assertThat(found).isEmpty();
  }
}
