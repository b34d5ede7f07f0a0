package dev.helpflow.server.experiments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.statistics.Baseline;
import dev.helpflow.statistics.Computation;
import dev.helpflow.statistics.ConfidenceSequence;
import dev.helpflow.statistics.ExperimentPlan;
import dev.helpflow.wire.Json;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How many customers an experiment needs to find an effect on its primary metric, or which effect
 * it finds with so many: judged as its report will.
 *
 * @param baseline the metric's mean as it is now
 * @param deviation standard deviation of one customer's value; of a proportion it follows from the
 *     mean
 * @param effect that is to be found, in units of the metric
 * @param customers in each variant, where the effect is asked for
 * @param power how often it is to be found
 */
record SampleSize(
    double baseline,
    OptionalDouble deviation,
    OptionalDouble effect,
    OptionalInt customers,
    double power) {
  private static final double USUAL_POWER = 0.8;
  private static final double LARGEST = 1e12;

  /**
   * Reads the parameters of a request.
   *
   * @throws ProblemException {@link ProblemCode#INVALID_REQUEST}
   */
  static SampleSize read(
      Optional<String> baseline,
      Optional<String> deviation,
      Optional<String> effect,
      Optional<String> customers,
      Optional<String> power) {
    OptionalDouble mean = number("baseline", baseline);
    if (mean.isEmpty()) {
      throw invalid("Say with baseline what the primary metric is now, such as baseline=0.2.");
    }
    if (effect.isPresent() == customers.isPresent()) {
      throw invalid(
          "Say either which effect is to be found, or with how many customers in each variant.");
    }
    double often = number("power", power).orElse(USUAL_POWER);
    if (often < 0.5 || often > 0.999) {
      throw invalid("The query parameter power must be from 0.5 to 0.999.");
    }
    return new SampleSize(
        mean.getAsDouble(),
        number("deviation", deviation),
        number("effect", effect),
        whole(customers),
        often);
  }

  /** {@code {"metric", "kind", "unit", "baseline", "power", "level", "effect", …}}. */
  ObjectNode of(Plan plan) {
    Metric metric = plan.measures().primary();
    int treatments = plan.treatments().size();
    ExperimentPlan planned =
        new ExperimentPlan(
            baseline(metric),
            ConfidenceSequence.of(plan.measures().level(), plan.measures().expectedCustomers()),
            treatments,
            power);
    ObjectNode json =
        Json.mapper()
            .createObjectNode()
            .put("metric", metric.name())
            .put("kind", metric.kind().word())
            .put("unit", metric.unit())
            .put("baseline", baseline)
            .put("power", power)
            .put("level", plan.measures().level())
            .put("expectedCustomers", plan.measures().expectedCustomers());
    if (effect.isPresent()) {
      json.put("effect", effect.getAsDouble());
      switch (planned.unitsPerVariant(effect.getAsDouble())) {
        case Computation.Computed<Long>(Long found) ->
            json.put("customersPerVariant", found).put("customers", found * (treatments + 1));
        case Computation.NotComputable<Long>(var reason, String why) ->
            json.put("notComputable", why);
      }
      return json;
    }
    int each = customers.orElseThrow();
    json.put("customersPerVariant", each).put("customers", (long) each * (treatments + 1));
    switch (planned.minimumDetectableEffect(each, metric.better())) {
      case Computation.Computed<Double>(Double found) -> json.put("effect", found);
      case Computation.NotComputable<Double>(var reason, String why) ->
          json.put("notComputable", why);
    }
    return json;
  }

  private Baseline baseline(Metric metric) {
    if (metric.kind() == Metric.Kind.PROPORTION) {
      if (baseline <= 0 || baseline >= 1) {
        throw invalid(
            "The metric " + metric.name() + " is a proportion: baseline is above 0 and below 1.");
      }
      return new Baseline.Proportion(baseline);
    }
    if (deviation.isEmpty() || deviation.getAsDouble() <= 0) {
      throw invalid(
          "The metric "
              + metric.name()
              + " is no proportion: say with deviation how much customers differ in it, as a"
              + " standard deviation above 0.");
    }
    return new Baseline.Mean(baseline, deviation.getAsDouble() * deviation.getAsDouble());
  }

  private static OptionalDouble number(String name, Optional<String> text) {
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    try {
      double number = Double.parseDouble(text.get());
      if (Double.isFinite(number) && Math.abs(number) <= LARGEST) {
        return OptionalDouble.of(number);
      }
    } catch (NumberFormatException e) {
      // Said below, with what was expected.
    }
    throw invalid("The query parameter " + name + " must be a number such as 0.2.");
  }

  private static OptionalInt whole(Optional<String> text) {
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    try {
      int number = Integer.parseInt(text.get());
      if (number >= 2) {
        return OptionalInt.of(number);
      }
    } catch (NumberFormatException e) {
      // Said below, with what was expected.
    }
    throw invalid("The query parameter customers must be a whole number from 2.");
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(ProblemCode.INVALID_REQUEST, detail);
  }
}
