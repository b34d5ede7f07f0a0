package dev.helpflow.endurance;

import java.util.List;
import java.util.Locale;

/** The results of one moment as a table. */
final class FaultTable {
  private static final String LINE = "| %-11s | %-10s | %-16s | %9s | %5s | %-8s | %9s |%n";

  private FaultTable() {}

  static String of(Moment moment, List<FaultCase> cases, FaultyBank bank) {
    StringBuilder table = new StringBuilder();
    table.append("Fault matrix: ").append(moment.word()).append('.').append('\n');
    table.append(
        LINE.formatted(
            "connector", "call", "customer sees", "requests", "acts", "then", "recovered"));
    for (FaultCase each : cases) {
      FaultCell cell = each.cell();
      table.append(
          String.format(
              Locale.ROOT,
              LINE,
              cell.fault().word(),
              cell.kind().word(),
              each.first(),
              bank.requests(cell.name()),
              cell.kind().isCommit() ? bank.acts(cell) : "-",
              each.last(),
              each.recovered().toMillis() + " ms"));
    }
    return table.toString();
  }
}
