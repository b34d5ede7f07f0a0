package dev.helpflow.server.experiments;

import dev.helpflow.server.experiments.Metric.Kind;
import java.util.Locale;

/** Numbers with their units, as people read them. */
final class Units {
  private Units() {}

  /** A difference: {@code +3.1 percentage points}, {@code −12.4 seconds}. */
  static String change(Metric metric, double effect) {
    double shown = metric.kind() == Kind.PROPORTION ? 100 * effect : effect;
    String unit = metric.kind() == Kind.PROPORTION ? "percentage points" : metric.unit();
    return (shown < 0 ? "−" : "+")
        + String.format(Locale.UK, "%,.2f", Math.abs(shown))
        + " "
        + unit;
  }
}
