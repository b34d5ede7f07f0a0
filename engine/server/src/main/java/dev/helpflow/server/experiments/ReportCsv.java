package dev.helpflow.server.experiments;

import dev.helpflow.server.experiments.Comparing.Compared;
import dev.helpflow.server.experiments.Report.OfMetric;
import dev.helpflow.statistics.Computation;
import dev.helpflow.statistics.Estimate;
import dev.helpflow.statistics.Summary;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The metrics of a report as CSV (RFC 4180): a line for each metric and variant. */
final class ReportCsv {
  private static final List<String> HEADER =
      List.of(
          "experiment",
          "metric",
          "role",
          "kind",
          "unit",
          "window",
          "variant",
          "assigned",
          "exposed",
          "closed",
          "mean",
          "standard_error",
          "effect",
          "effect_lower",
          "effect_upper",
          "relative_effect",
          "relative_lower",
          "relative_upper",
          "confidence",
          "p_value");

  private ReportCsv() {}

  static byte[] of(Report report) {
    StringBuilder csv = new StringBuilder();
    line(csv, HEADER);
    for (OfMetric metric : report.metrics()) {
      for (Plan.Variant variant : report.experiment().plan().variants()) {
        line(csv, fields(report, metric, variant.name()));
      }
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> fields(Report report, OfMetric of, String variant) {
    List<String> fields = new ArrayList<>();
    Metric metric = of.metric();
    fields.add(report.experiment().key());
    fields.add(metric.name());
    fields.add(of.isPrimary() ? "primary" : "secondary");
    fields.add(metric.kind().word());
    fields.add(metric.unit());
    fields.add(metric.window().toString());
    fields.add(variant);
    fields.add(Long.toString(report.tally().assigned(variant)));
    fields.add(Long.toString(report.tally().exposed(variant)));
    fields.add(
        Long.toString(
            of.sums().stream()
                .filter(each -> each.variant().equals(variant))
                .mapToLong(Tally.Sums::closed)
                .sum()));
    if (of.sample(variant).summary() instanceof Computation.Computed<Summary>(Summary found)) {
      fields.add(Double.toString(found.mean()));
      fields.add(Double.toString(Math.sqrt(found.varianceOfMean())));
    } else {
      fields.addAll(List.of("", ""));
    }
    Compared compared = of.compared().get(variant);
    Computation<Estimate> absolute = compared == null ? null : compared.absolute();
    Computation<Estimate> relative = compared == null ? null : compared.relative();
    fields.addAll(interval(absolute));
    fields.addAll(interval(relative));
    if (absolute instanceof Computation.Computed<Estimate>(Estimate estimate)) {
      fields.add(Double.toString(1 - estimate.alpha()));
      fields.add(Double.toString(estimate.pValue()));
    } else {
      fields.addAll(List.of("", ""));
    }
    return fields;
  }

  private static List<String> interval(
      @org.jspecify.annotations.Nullable Computation<Estimate> estimate) {
    return estimate instanceof Computation.Computed<Estimate>(Estimate found)
        ? List.of(
            Double.toString(found.effect()),
            Double.toString(found.lower()),
            Double.toString(found.upper()))
        : List.of("", "", "");
  }

  private static void line(StringBuilder csv, List<String> fields) {
    for (int i = 0; i < fields.size(); i++) {
      csv.append(i == 0 ? "" : ",").append(quoted(fields.get(i)));
    }
    csv.append("\r\n");
  }

  private static String quoted(String field) {
    return field.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
        ? "\"" + field.replace("\"", "\"\"") + "\""
        : field;
  }
}
