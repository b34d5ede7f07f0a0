package dev.helpflow.server.experiments;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.server.experiments.Comparing.Compared;
import dev.helpflow.server.experiments.Report.OfGuardrail;
import dev.helpflow.server.experiments.Report.OfMetric;
import dev.helpflow.server.experiments.Tally.Sums;
import dev.helpflow.statistics.ChanceToWin;
import dev.helpflow.statistics.Computation;
import dev.helpflow.statistics.Estimate;
import dev.helpflow.statistics.Guardrail;
import dev.helpflow.statistics.SampleRatio;
import dev.helpflow.statistics.SequentialSampleRatio;
import dev.helpflow.statistics.Summary;
import dev.helpflow.wire.Json;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/** The JSON of a report; each number is beside its unit and how uncertain it is. */
final class ReportJson {
  private ReportJson() {}

  static ObjectNode of(Report report) {
    ObjectNode json = Json.mapper().createObjectNode();
    Experiment experiment = report.experiment();
    json.put("experiment", experiment.key());
    json.put("status", experiment.status().word());
    json.put("at", report.at().toString());
    json.put("hypothesis", experiment.plan().hypothesis());
    Reading reading = new Reading(report);
    reading.sentences().forEach(json.putArray("reading")::add);
    json.put("ifStoppedNow", reading.ifStoppedNow());
    variants(report, json.putArray("variants"));
    days(report, json.putArray("exposures"));
    json.put("excluded", report.tally().excluded());
    incidents(report, json.putArray("incidents"));
    if (report.ratios().isCheckable()) {
      ratios(report, json.putObject("sampleRatio"));
    }
    ArrayNode metrics = json.putArray("metrics");
    report.metrics().forEach(metric -> metric(report, metric, metrics.addObject()));
    ArrayNode guardrails = json.putArray("guardrails");
    report.guardrails().forEach(guardrail -> guardrail(guardrail, guardrails.addObject()));
    return json;
  }

  private static void variants(Report report, ArrayNode to) {
    for (Plan.Variant variant : report.experiment().plan().variants()) {
      ObjectNode json = to.addObject();
      json.put("name", variant.name()).put("weight", variant.weight());
      if (variant.version() != null) {
        json.put("version", variant.version());
      }
      json.put("assigned", report.tally().assigned(variant.name()));
      json.put("exposed", report.tally().exposed(variant.name()));
      json.put("evicted", report.experiment().evicted().contains(variant.name()));
    }
  }

  private static void days(Report report, ArrayNode to) {
    Map<Day, Long> days = new LinkedHashMap<>();
    report
        .tally()
        .exposed()
        .forEach(
            each ->
                days.merge(
                    new Day(each.day(), each.platform(), each.variant()),
                    each.customers(),
                    Long::sum));
    days.forEach(
        (day, customers) ->
            to.addObject()
                .put("day", day.day().toString())
                .put("platform", day.platform())
                .put("variant", day.variant())
                .put("customers", customers));
  }

  private record Day(LocalDate day, String platform, String variant) {}

  private static void incidents(Report report, ArrayNode to) {
    report
        .tally()
        .incidents()
        .forEach(
            each ->
                to.addObject()
                    .put("from", each.from().toString())
                    .put("to", each.to().toString())
                    .put("reason", each.reason()));
  }

  private static void ratios(Report report, ObjectNode to) {
    to.put("alarm", report.hasSampleRatioMismatch()).put("alarmBelow", SampleRatios.ALARM);
    to.put("leftOut", report.ratios().leftOut());
    ObjectNode assigned = to.putObject("assigned");
    put(assigned, report.ratios().assigned(), ReportJson::ratio);
    put(assigned.putObject("sequential"), report.ratios().assignedNow(), ReportJson::sequential);
    ObjectNode exposed = to.putObject("exposed");
    put(exposed, report.ratios().exposed(), ReportJson::ratio);
    put(exposed.putObject("sequential"), report.ratios().exposedDaily(), ReportJson::sequential);
    ObjectNode platforms = to.putObject("byPlatform");
    report
        .ratios()
        .byPlatform()
        .forEach((name, each) -> put(platforms.putObject(name), each, ReportJson::ratio));
    ObjectNode days = to.putObject("byDay");
    report
        .ratios()
        .byDay()
        .forEach((day, each) -> put(days.putObject(day.toString()), each, ReportJson::ratio));
  }

  private static void sequential(SequentialSampleRatio found, ObjectNode json) {
    json.put("pValue", found.pValue());
  }

  private static void ratio(SampleRatio found, ObjectNode json) {
    json.put("customers", found.total())
        .put("chiSquared", found.chiSquared())
        .put("pValue", found.pValue());
  }

  private static void metric(Report report, OfMetric of, ObjectNode json) {
    Metric metric = of.metric();
    json.put("name", metric.name()).put("title", metric.title());
    json.put("role", of.isPrimary() ? "primary" : "secondary");
    json.put("kind", metric.kind().word());
    json.put("unit", metric.unit()).put("window", metric.window().toString());
    json.put(
        "better", metric.better() == dev.helpflow.statistics.Direction.INCREASE ? "more" : "less");
    json.put("closed", of.closed());
    ArrayNode variants = json.putArray("variants");
    for (Plan.Variant variant : report.experiment().plan().variants()) {
      ObjectNode each = variants.addObject().put("name", variant.name());
      Sums sums =
          of.sums().stream()
              .filter(sum -> sum.variant().equals(variant.name()))
              .findFirst()
              .orElse(null);
      each.put("closed", sums == null ? 0 : sums.closed()).put("n", sums == null ? 0 : sums.n());
      put(
          each,
          of.sample(variant.name()).summary(),
          (Summary found, ObjectNode to) ->
              to.put("mean", found.mean()).put("standardError", Math.sqrt(found.varianceOfMean())));
      Compared compared = of.compared().get(variant.name());
      if (compared != null) {
        compared(of, variant.name(), compared, each);
      }
    }
  }

  private static void compared(OfMetric of, String variant, Compared compared, ObjectNode json) {
    put(json.putObject("absolute"), compared.absolute(), ReportJson::estimate);
    put(json.putObject("relative"), compared.relative(), ReportJson::estimate);
    Double adjusted = of.adjusted().get(variant);
    if (adjusted != null) {
      json.put("adjustedPValue", adjusted);
    }
    put(
        json.putObject("bayesian"),
        compared.chance(),
        (ChanceToWin found, ObjectNode to) ->
            to.put("chanceToWin", found.chanceToWin())
                .put("lossOfVariant", found.lossOfTreatment())
                .put("lossOfControl", found.lossOfControl()));
  }

  private static void estimate(Estimate found, ObjectNode json) {
    json.put("effect", found.effect())
        .put("lower", found.lower())
        .put("upper", found.upper())
        .put("confidence", 1 - found.alpha())
        .put("pValue", found.pValue())
        .put("significant", found.significant());
  }

  private static void guardrail(OfGuardrail of, ObjectNode json) {
    Metric metric = of.guarded().metric();
    json.put("metric", metric.name()).put("title", metric.title()).put("unit", metric.unit());
    json.put("margin", of.guarded().margin());
    json.put("scale", of.guarded().scale().name().toLowerCase(Locale.ROOT));
    json.put("then", of.guarded().then().word());
    ArrayNode variants = json.putArray("variants");
    of.verdicts()
        .forEach(
            (variant, verdict) ->
                put(
                    variants.addObject().put("name", variant),
                    verdict,
                    (Guardrail.Verdict found, ObjectNode to) ->
                        to.put("status", found.status().name().toLowerCase(Locale.ROOT))
                            .put("excess", found.excess())
                            .put("lower", found.lower())
                            .put("upper", found.upper())));
  }

  /** A value, or in a sentence why there is none. */
  private static <T> void put(
      ObjectNode to, Computation<T> computation, BiConsumer<T, ObjectNode> written) {
    switch (computation) {
      case Computation.Computed<T>(T value) -> written.accept(value, to);
      case Computation.NotComputable<T>(var reason, String sentence) ->
          to.put("notComputable", sentence);
    }
  }
}
