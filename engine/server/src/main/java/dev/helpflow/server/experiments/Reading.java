package dev.helpflow.server.experiments;

import dev.helpflow.server.experiments.Comparing.Compared;
import dev.helpflow.server.experiments.Report.OfMetric;
import dev.helpflow.statistics.Computation;
import dev.helpflow.statistics.Direction;
import dev.helpflow.statistics.Estimate;
import dev.helpflow.statistics.Guardrail;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a report says in plain words, so that nobody has to read intervals to know what to do. */
final class Reading {
  private final Report report;

  Reading(Report report) {
    this.report = report;
  }

  /** What is known, in sentences; the first says whether to read on. */
  List<String> sentences() {
    Experiment experiment = report.experiment();
    if (experiment.status() == Status.DRAFT) {
      return List.of("It has not started; nobody is in it.");
    }
    List<String> said = new ArrayList<>();
    if (report.hasSampleRatioMismatch()) {
      said.add(
          "Decide nothing by this: the variants do not have as many customers as their weights say,"
              + " so that customers are lost or counted twice on the way to one of them. Find out"
              + " where, by day and by app, before anything else.");
    }
    harmed(said);
    if (report.tally().allExposed() == 0) {
      said.add("Nobody has come to where the variants differ yet.");
      return said;
    }
    primary(said);
    if (report.tally().excluded() > 0) {
      said.add(
          "%s were exposed during incidents and count in no variant."
              .formatted(customers(report.tally().excluded())));
    }
    return said;
  }

  private void harmed(List<String> said) {
    report
        .guardrails()
        .forEach(
            each ->
                each.verdicts()
                    .forEach(
                        (variant, verdict) -> {
                          if (isHarmed(verdict)) {
                            said.add(
                                "The variant %s does harm: \"%s\" is worse than the margin allows."
                                    .formatted(variant, each.guarded().metric().title()));
                          }
                        }));
  }

  static boolean isHarmed(Computation<Guardrail.Verdict> verdict) {
    return verdict instanceof Computation.Computed<Guardrail.Verdict>(Guardrail.Verdict found)
        && found.status() == Guardrail.Status.HARMED;
  }

  private void primary(List<String> said) {
    OfMetric primary = report.primary();
    long closed = primary.closed();
    Plan plan = report.experiment().plan();
    // Planned for two variants; each further one needs as many of its own.
    long expected = Math.round(plan.measures().expectedCustomers() * plan.variants().size() / 2.0);
    boolean isDecided = false;
    for (Map.Entry<String, Compared> each : primary.compared().entrySet()) {
      if (each.getValue().absolute() instanceof Computation.Computed<Estimate>(Estimate estimate)
          && estimate.significant()) {
        isDecided = true;
        said.add(difference(each.getKey(), primary.metric(), estimate));
      }
    }
    if (isDecided) {
      return;
    }
    said.add(
        closed < expected
            ? "Too early: %s of about %s; nothing to decide yet."
                .formatted(number(closed), customers(expected))
            : "No difference is shown in \"%s\" with %s. What it is at most, the intervals say."
                .formatted(primary.metric().title(), customers(closed)));
  }

  private String difference(String variant, Metric metric, Estimate estimate) {
    boolean isMore = estimate.effect() > 0;
    boolean isBetter = isMore == (metric.better() == Direction.INCREASE);
    return "%s is %s than the control in \"%s\": %s (%s to %s; %s %%, valid however often one looks)."
        .formatted(
            variant,
            isBetter ? "better" : "worse",
            metric.title(),
            Units.change(metric, estimate.effect()),
            Units.change(metric, estimate.lower()),
            Units.change(metric, estimate.upper()),
            String.format(Locale.ROOT, "%.4g", 100 * (1 - estimate.alpha())));
  }

  /** What happens if the experiment is stopped now. */
  String ifStoppedNow() {
    return switch (report.experiment().status()) {
      case DRAFT -> "There is nothing to stop.";
      case STOPPED -> stopped();
      case RUNNING, PAUSED -> {
        long open = report.tally().allExposed() - report.primary().closed();
        yield (report.experiment().plan().flow() == null
                ? "Nobody is assigned any more, and everybody who comes new has the winner that you"
                    + " name, or goes otherwise without one."
                : "Nobody is assigned any more, and everybody who comes new starts the live version,"
                    + " which the winner becomes if you let it go live.")
            + " Sessions under way keep what they have."
            + (open > 0
                ? " %s %s not had the whole time of the primary metric; they are counted as it passes."
                    .formatted(customers(open), open == 1 ? "has" : "have")
                : "");
      }
    };
  }

  private String stopped() {
    String winner = report.experiment().winner();
    boolean isOfVersions = report.experiment().plan().flow() != null;
    if (winner == null) {
      return isOfVersions
          ? "It is stopped without a winner; everybody starts the live version."
          : "It is stopped without a winner; everybody goes otherwise.";
    }
    return isOfVersions
        ? "It is stopped, and %s has won; everybody starts the live version.".formatted(winner)
        : "It is stopped; everybody has " + winner + ".";
  }

  private static String customers(long count) {
    return number(count) + (count == 1 ? " customer" : " customers");
  }

  private static String number(long count) {
    return String.format(Locale.UK, "%,d", count);
  }
}
