package dev.helpflow.statistics;

import dev.helpflow.statistics.Sample.Mean;
import dev.helpflow.statistics.Sample.Proportion;
import dev.helpflow.statistics.Sample.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * A made-up experiment: what its two variants have at each look.
 *
 * @param name for the table that a test prints
 * @param control what one unit of the control brings
 * @param treatment what one unit of the treatment brings
 * @param controlUnits that come between two looks
 * @param treatmentUnits that come between two looks
 */
record Trial(String name, Unit control, Unit treatment, int controlUnits, int treatmentUnits) {

  /** Days of four weeks. */
  static final int LOOKS = 28;

  /** How many experiments are simulated; of fewer the bounds are wider. */
  static final int EXPERIMENTS = Integer.getInteger("statistics.experiments", 2000);

  /** Adds up the units of one look. */
  @FunctionalInterface
  interface Unit {
    Sample draw(RandomGenerator random, int units);
  }

  static Unit proportion(double rate) {
    return (random, units) -> {
      int successes = 0;
      for (int i = 0; i < units; i++) {
        successes += random.nextDouble() < rate ? 1 : 0;
      }
      return new Proportion(units, successes);
    };
  }

  static Unit mean(ToDoubleFunction<RandomGenerator> draw) {
    return (random, units) -> {
      double sum = 0;
      double sumOfSquares = 0;
      for (int i = 0; i < units; i++) {
        double value = draw.applyAsDouble(random);
        sum += value;
        sumOfSquares += value * value;
      }
      return new Mean(units, sum, sumOfSquares);
    };
  }

  /** One to five sessions of a unit, each of which succeeds at the unit's own rate around 0.3. */
  static Unit ratio() {
    return (random, units) -> {
      Ratio ratio = new Ratio(0, 0, 0, 0, 0, 0);
      for (int i = 0; i < units; i++) {
        int sessions = random.nextInt(1, 6);
        double rate = random.nextDouble(0.1, 0.5);
        int successes = 0;
        for (int j = 0; j < sessions; j++) {
          successes += random.nextDouble() < rate ? 1 : 0;
        }
        ratio =
            ratio.merge(
                new Ratio(
                    1,
                    successes,
                    successes * successes,
                    sessions,
                    sessions * sessions,
                    successes * sessions));
      }
      return ratio;
    };
  }

  /** The same for both, so that there is no effect. */
  static Trial aa(String name, Unit unit, int controlUnits, int treatmentUnits) {
    return new Trial(name, unit, unit, controlUnits, treatmentUnits);
  }

  /** One run of the experiment: what there is at each look. */
  List<Comparison> run(RandomGenerator random, int looks) {
    List<Comparison> seen = new ArrayList<>(looks);
    Sample a = control.draw(random, controlUnits);
    Sample b = treatment.draw(random, treatmentUnits);
    seen.add(new Comparison(a, b));
    while (seen.size() < looks) {
      a = merge(a, control.draw(random, controlUnits));
      b = merge(b, treatment.draw(random, treatmentUnits));
      seen.add(new Comparison(a, b));
    }
    return seen;
  }

  private static Sample merge(Sample before, Sample more) {
    return switch (before) {
      case Proportion proportion -> proportion.merge((Proportion) more);
      case Mean mean -> mean.merge((Mean) more);
      case Ratio ratio -> ratio.merge((Ratio) more);
    };
  }
}
