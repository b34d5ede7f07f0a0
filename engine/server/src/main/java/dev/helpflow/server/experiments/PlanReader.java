package dev.helpflow.server.experiments;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.definition.Expression;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.experiment.Allocation;
import dev.helpflow.core.experiment.Allocation.Holdout;
import dev.helpflow.core.experiment.Allocation.Slice;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.wire.definition.SchemaDocument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads plans of experiments, and says all that is wrong with one by itself. */
final class PlanReader {
  private PlanReader() {}

  /** Read when first asked for. */
  private static final class Held {
    static final SchemaDocument SCHEMA =
        SchemaDocument.load("/dev/helpflow/server/experiments/experiment-1.schema.json");
  }

  /** What a document is read as. */
  sealed interface Read {
    record Good(Plan plan) implements Read {}

    record Bad(List<Issue> issues) implements Read {}
  }

  static Read read(JsonNode document) {
    List<Issue> issues = new ArrayList<>(Held.SCHEMA.issues(document));
    if (!issues.isEmpty()) {
      return new Read.Bad(issues);
    }
    List<Plan.Variant> variants = variants(document, issues);
    Slice group = group(document.get("exclusionGroup"), issues);
    Instant startsAt = instant(document.path("schedule").get("startsAt"), "startsAt", issues);
    Instant stopsAt = instant(document.path("schedule").get("stopsAt"), "stopsAt", issues);
    if (startsAt != null && stopsAt != null && !startsAt.isBefore(stopsAt)) {
      issues.add(
          Issue.error(
              "experiment/schedule",
              "/schedule/stopsAt",
              "The experiment would stop before it starts. Let stopsAt be after startsAt."));
    }
    Measures measures = MeasuresReader.read(document, issues);
    if (!issues.isEmpty() || measures == null) {
      return new Read.Bad(issues);
    }
    JsonNode holdout = document.get("holdout");
    return new Read.Good(
        new Plan(
            document.get("hypothesis").textValue(),
            document.has("flow") ? FlowId.parse(document.get("flow").textValue()) : null,
            variants,
            document.has("targeting")
                ? new Expression(document.get("targeting").textValue())
                : null,
            document.path("coverage").asDouble(1),
            group,
            holdout == null
                ? null
                : new Holdout(holdout.get("name").textValue(), holdout.get("share").doubleValue()),
            startsAt,
            stopsAt,
            document.path("supportNeeds").path("approvedBy").textValue(),
            measures));
  }

  private static List<Plan.Variant> variants(JsonNode document, List<Issue> issues) {
    List<Plan.Variant> variants = new ArrayList<>();
    Set<String> names = new HashSet<>();
    double sum = 0;
    boolean ofVersions = document.has("flow");
    for (JsonNode each : document.get("variants")) {
      String pointer = "/variants/" + variants.size();
      String name = each.get("name").textValue();
      if (!names.add(name)) {
        issues.add(
            Issue.error(
                "experiment/variant-twice",
                pointer + "/name",
                "The variant " + name + " is there twice. Give each a name of its own."));
      }
      if (ofVersions != each.has("version")) {
        issues.add(
            Issue.error(
                "experiment/no-target",
                pointer,
                ofVersions
                    ? "The variant "
                        + name
                        + " has no version, but the experiment compares versions of a flow. Give"
                        + " it one."
                    : "The variant "
                        + name
                        + " has a version, but the experiment names no flow. Name the flow, or leave"
                        + " the version out."));
      }
      sum += each.get("weight").doubleValue();
      variants.add(
          new Plan.Variant(
              name,
              each.get("weight").doubleValue(),
              each.has("version") ? each.get("version").intValue() : null));
    }
    if (Math.abs(sum - 1) > Allocation.TOLERANCE) {
      issues.add(
          Issue.error(
              "experiment/weights",
              "/variants",
              "The weights sum to " + sum + ", but have to sum to 1."));
    }
    return variants;
  }

  private static @Nullable Slice group(@Nullable JsonNode group, List<Issue> issues) {
    if (group == null) {
      return null;
    }
    double from = group.get("from").doubleValue();
    double to = group.get("to").doubleValue();
    if (from >= to) {
      issues.add(
          Issue.error(
              "experiment/group",
              "/exclusionGroup/to",
              "The part of the exclusion group ends where it begins or before. Let to be more than"
                  + " from."));
      return null;
    }
    return new Slice(group.get("name").textValue(), from, to);
  }

  private static @Nullable Instant instant(
      @Nullable JsonNode text, String name, List<Issue> issues) {
    if (text == null) {
      return null;
    }
    Instant instant = Instants.parse(text);
    if (instant == null) {
      issues.add(
          Issue.error(
              "experiment/schedule",
              "/schedule/" + name,
              "This is no such time. Write " + Instants.EXPECTED + "."));
    }
    return instant;
  }
}
