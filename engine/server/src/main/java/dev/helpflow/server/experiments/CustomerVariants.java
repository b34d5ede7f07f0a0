package dev.helpflow.server.experiments;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.experiment.Placement;
import dev.helpflow.core.experiment.Trial;
import dev.helpflow.core.interpreter.Effect;
import dev.helpflow.core.interpreter.Input;
import dev.helpflow.server.flows.PreviewedFlows;
import dev.helpflow.server.sessions.Asker;
import dev.helpflow.server.sessions.Variants;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final Clock clock;
  private final MeterRegistry metrics;

  CustomerVariants(
      Experiments experiments,
      Assignments assignments,
      Targeting targeting,
      Clock clock,
      MeterRegistry metrics) {
    this.experiments = experiments;
    this.assignments = assignments;
    this.targeting = targeting;
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
                            asker.client().name(),
                            asker.client().catalogue(),
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
    List<Known> open = experiments.of(flow);
    for (Known known : open) {
      Found found = find(known, starter, false);
      if (found.variant() == null) {
        continue;
      }
      Plan.Variant variant = known.experiment().plan().variant(found.variant()).orElse(null);
      if (variant != null && variant.version() != null) {
        return Optional.of(
            new Chosen(
                variant.version(),
                new Trial(
                    known.experiment().key(), variant.name(), found.counted(), known.differsAt())));
      }
    }
    return Optional.empty();
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
            who.client(),
            clock.instant());
    metrics.counter("helpflow.experiments.assigned", "experiment", experiment.key()).increment();
    return given;
  }

  private @Nullable String place(Known known, Starter who) {
    boolean isMeant =
        known.audience() == Audience.ALL
            || known
                .audience()
                .has(targeting.names(who.attributes(), who.client(), who.catalogue()));
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
