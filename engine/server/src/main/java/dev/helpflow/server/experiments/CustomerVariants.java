package dev.helpflow.server.experiments;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.experiment.Placement;
import dev.helpflow.core.experiment.Trial;
import dev.helpflow.core.interpreter.Effect;
import dev.helpflow.core.interpreter.Input;
import dev.helpflow.server.flows.ComparedVersions;
import dev.helpflow.server.flows.PreviewedFlows;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.sessions.Asker;
import dev.helpflow.server.sessions.Variants;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the variants of customers (design, section 10). The order counts: who is forced to look at
 * a variant, what is over, what a customer was given first, and only then where they would be
 * placed.
 */
@Singleton
final class CustomerVariants implements Variants {
  private static final String SUPPORT_NEEDS = "supportNeeds";

  private final Experiments experiments;
  private final Assignments assignments;
  private final Targeting targeting;
  private final ComparedVersions versions;
  private final Clock clock;
  private final MeterRegistry metrics;

  CustomerVariants(
      Experiments experiments,
      Assignments assignments,
      Targeting targeting,
      ComparedVersions versions,
      Clock clock,
      MeterRegistry metrics) {
    this.experiments = experiments;
    this.assignments = assignments;
    this.targeting = targeting;
    this.versions = versions;
    this.clock = clock;
    this.metrics = metrics;
  }

  /** A variant, or none, and whether the customer counts in it. */
  private record Found(@Nullable String variant, boolean counted) {
    static final Found NONE = new Found(null, false);
  }

  @Override
  public Input.Assigned assign(Effect.Assign ask, Asker asker) {
    boolean isPreview = PreviewedFlows.isPreview(asker.fold().flow().id());
    Found found =
        experiments
            .find(ask.experiment())
            .map(
                known ->
                    find(
                        known,
                        new Starter(
                            asker.customer(),
                            asker.fold().started().customer(),
                            asker.client(),
                            asker.forced()),
                        isPreview))
            .orElseGet(() -> forced(ask.experiment(), asker.forced()));
    // A node without a way for it would send them otherwise, and count them where they are not.
    boolean hasWay = found.variant() != null && ask.variants().contains(found.variant());
    return hasWay
        ? new Input.Assigned(ask.address(), found.variant(), found.counted())
        : new Input.Assigned(ask.address(), null, false);
  }

  @Override
  public Optional<Chosen> version(FlowId flow, Starter starter) {
    return forced(flow, starter).or(() -> placed(flow, starter));
  }

  /** What whoever looks at a draft or at an open experiment asks to start on. */
  private Optional<Chosen> forced(FlowId flow, Starter starter) {
    for (String key : new TreeSet<>(starter.forced().keySet())) {
      Known known = experiments.find(key).orElse(null);
      if (known == null
          || !flow.equals(known.flow())
          || known.experiment().status() == Status.STOPPED) {
        continue;
      }
      Optional<Chosen> chosen = chosen(known, forced(key, starter.forced()));
      if (chosen.isPresent()) {
        if (!known.experiment().isOpen()) {
          demandThatItRuns(flow, chosen.get());
        }
        return chosen;
      }
    }
    return Optional.empty();
  }

  /** Of a draft, nobody has seen to that yet. */
  private void demandThatItRuns(FlowId flow, Chosen chosen) {
    FlowRef ref = new FlowRef(flow, chosen.version());
    Optional<String> why =
        versions.flow(ref).isEmpty()
            ? Optional.of("There is no version " + ref.version() + " of the flow " + flow + ".")
            : versions.whyNotLive(ref);
    if (why.isPresent()) {
      throw new ProblemException(
          ProblemCode.INVALID_REQUEST,
          "Nobody can look at the variant "
              + chosen.trial().variant()
              + " of the experiment "
              + chosen.trial().experiment()
              + " yet. "
              + why.get());
    }
  }

  private Optional<Chosen> placed(FlowId flow, Starter starter) {
    for (Known known : experiments.of(flow)) {
      Optional<Chosen> chosen = chosen(known, find(known, starter, false));
      if (chosen.isPresent()) {
        return chosen;
      }
    }
    return Optional.empty();
  }

  private static Optional<Chosen> chosen(Known known, Found found) {
    Plan.Variant variant =
        found.variant() == null
            ? null
            : known.experiment().plan().variant(found.variant()).orElse(null);
    return variant == null || variant.version() == null
        ? Optional.empty()
        : Optional.of(
            new Chosen(
                variant.version(),
                new Trial(
                    known.experiment().key(), variant.name(), found.counted(), known.differsAt())));
  }

  private Found find(Known known, Starter who, boolean isPreview) {
    Experiment experiment = known.experiment();
    Found forced = forced(experiment.key(), who.forced());
    if (forced.variant() != null) {
      return forced;
    }
    return switch (experiment.status()) {
      case DRAFT -> Found.NONE;
      case STOPPED -> new Found(experiment.winner(), false);
      case RUNNING, PAUSED -> {
        if (isPreview) {
          yield new Found(place(known, who), false);
        }
        String variant = given(known, who);
        yield variant == null || experiment.evicted().contains(variant)
            ? Found.NONE
            : new Found(variant, true);
      }
    };
  }

  private static Found forced(String experiment, Map<String, String> forced) {
    return new Found(forced.get(experiment), false);
  }

  /** What a customer was given first, or is now; null when that is nothing. */
  private @Nullable String given(Known known, Starter who) {
    Experiment experiment = known.experiment();
    if (hasSupportNeeds(who) && experiment.plan().supportNeedsApprovedBy() == null) {
      return null;
    }
    String placed = experiment.status() == Status.RUNNING ? place(known, who) : null;
    if (placed == null) {
      return assignments.find(experiment.key(), who.customer()).orElse(null);
    }
    String given =
        assignments.keepFirst(
            experiment.key(),
            who.customer(),
            placed,
            experiment.phase(),
            who.client().name(),
            clock.instant());
    metrics.counter("helpflow.experiments.assigned", "experiment", experiment.key()).increment();
    return given;
  }

  private @Nullable String place(Known known, Starter who) {
    boolean isMeant =
        known.audience() == Audience.ALL
            || known
                .audience()
                .has(
                    targeting.names(
                        who.attributes(), who.client().name(), who.client().catalogue()));
    return isMeant
            && known.allocation().of(who.customer()) instanceof Placement.In(String variant)
            && !known.experiment().evicted().contains(variant)
        ? variant
        : null;
  }

  private static boolean hasSupportNeeds(Starter who) {
    return switch (who.attributes().get(SUPPORT_NEEDS)) {
      case null -> false;
      case List<?> needs -> !needs.isEmpty();
      case String need -> !need.isBlank();
      // However a bank declares them: in doubt there are some.
      case Object other -> !other.equals(false);
    };
  }
}
