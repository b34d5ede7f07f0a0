package dev.helpflow.server.experiments;

import dev.helpflow.core.definition.Expression;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.experiment.Allocation.Holdout;
import dev.helpflow.core.experiment.Allocation.Share;
import dev.helpflow.core.experiment.Allocation.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an experiment is to find out, and with whom, as operations wrote it; the JSON shape is
 * {@code experiment-1.schema.json}.
 *
 * @param flow whose versions are the variants, or null when nodes of flows route by it
 * @param variants the first of which is the control
 * @param targeting who may be in it, or null for everybody
 * @param coverage how much of each variant's share is in it, from 0 to 1
 * @param group its part of an exclusion group, or null
 * @param holdout who is kept out, or null
 * @param startsAt when it starts by itself, or null
 * @param stopsAt when it stops by itself, or null
 * @param supportNeedsApprovedBy who has approved that customers with support needs are in it, or
 *     null when they are not
 * @param measures what it is judged by
 */
record Plan(
    String hypothesis,
    @Nullable FlowId flow,
    List<Variant> variants,
    @Nullable Expression targeting,
    double coverage,
    @Nullable Slice group,
    @Nullable Holdout holdout,
    @Nullable Instant startsAt,
    @Nullable Instant stopsAt,
    @Nullable String supportNeedsApprovedBy,
    Measures measures) {

  Plan {
    variants = List.copyOf(variants);
  }

  /**
   * One of the things that are compared.
   *
   * @param weight its share of customers, from 0 to 1
   * @param version of the flow, or null when nodes route by the experiment
   */
  record Variant(String name, double weight, @Nullable Integer version) {}

  /** The name of the variant that the others are held against. */
  String control() {
    return variants.getFirst().name();
  }

  /** The names of the others. */
  List<String> treatments() {
    return variants.stream().skip(1).map(Variant::name).toList();
  }

  /** What each variant has of the customers. */
  List<Share> shares() {
    return variants.stream().map(each -> new Share(each.name(), each.weight())).toList();
  }

  /** The variant of that name. */
  Optional<Variant> variant(String name) {
    return variants.stream().filter(each -> each.name().equals(name)).findFirst();
  }
}
