package dev.helpflow.benchmarks;

import dev.helpflow.benchmarks.core.CoreReport;
import dev.helpflow.benchmarks.core.PartsReport;
import dev.helpflow.benchmarks.lint.LintReport;
import dev.helpflow.benchmarks.load.ExperimentsReport;
import dev.helpflow.benchmarks.load.LoadReport;
import dev.helpflow.benchmarks.load.MigrationsReport;
import dev.helpflow.benchmarks.load.StreamsReport;
import dev.helpflow.benchmarks.load.TimersReport;
import dev.helpflow.benchmarks.screens.NegotiationReport;
import dev.helpflow.benchmarks.screens.SizesReport;
import java.util.Arrays;

/** The entry point of all benchmarks. */
public final class Benchmarks {
  private static final String USAGE =
      """
      Usage: java -jar helpflow-benchmarks.jar <command> [--name value]…
        core         core against XState, and long sessions against short ones
        parts        what a step is made of, for short and long sessions
        load         whole conversations over HTTP against a server
        migrations   what moving many open sessions does to customers
        streams      what many open streams cost
        experiments  how long a report of an experiment takes
        timers       how late deadlines are fired with many pending
        lint         how long it takes to lint a large flow
        screens      how many bytes the screens of our flows are
        negotiation  what it costs to fit screens to apps of each release
        jmh          the benchmarks of JMH, with JMH's own arguments
      docs/benchmarks.md says more.\
      """;

  private Benchmarks() {}

  /** Runs a command. */
  public static void main(String... arguments) throws Exception {
    String command = arguments.length == 0 ? "" : arguments[0];
    String[] rest = Arrays.copyOfRange(arguments, Math.min(1, arguments.length), arguments.length);
    try {
      switch (command) {
        case "core" -> CoreReport.run(new Options(rest), System.out);
        case "parts" -> PartsReport.run(new Options(rest), System.out);
        case "load" -> LoadReport.run(new Options(rest), System.out);
        case "migrations" -> MigrationsReport.run(new Options(rest), System.out);
        case "streams" -> StreamsReport.run(new Options(rest), System.out);
        case "experiments" -> ExperimentsReport.run(new Options(rest), System.out);
        case "timers" -> TimersReport.run(new Options(rest), System.out);
        case "lint" -> LintReport.run(new Options(rest), System.out);
        case "screens" -> SizesReport.run(new Options(rest), System.out);
        case "negotiation" -> NegotiationReport.run(new Options(rest), System.out);
        case "jmh" -> org.openjdk.jmh.Main.main(rest);
        default -> throw new BenchmarkException(USAGE);
      }
    } catch (BenchmarkException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }
}
