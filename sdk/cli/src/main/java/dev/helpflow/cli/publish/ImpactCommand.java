package dev.helpflow.cli.publish;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.authoring.publish.InFlight;
import dev.helpflow.cli.server.ExitCodes;
import dev.helpflow.cli.server.ServerOption;
import dev.helpflow.cli.terminal.Progress;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a version would do to the people who are in the middle of its flow. */
@Command(
    name = "impact",
    description =
        "Say what would become of the sessions that are open now if a version went live; nothing is changed.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      ExitCodes.DONE,
      ExitCodes.NOT_UNDERSTOOD,
      ExitCodes.AWAY,
      ExitCodes.NOT_ALLOWED,
      ExitCodes.NOT_FOUND
    })
public final class ImpactCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "FLOW",
      description = "The flow, such as cards/card-not-working.",
      converter = FlowName.class)
  private FlowId flow;

  @Parameters(
      index = "1",
      paramLabel = "VERSION",
      description = "The version's number.",
      converter = VersionNumber.class)
  private int version;

  @Mixin private ServerOption server;

  @Option(
      names = "--in-flight",
      paramLabel = "follow|reconcile",
      description = "On what terms they would move; reconcile by default.",
      defaultValue = "reconcile",
      converter = Terms.class)
  private InFlight inFlight;

  @Option(names = "--json", description = "Say it as JSON.")
  private boolean json;

  /** The words for terms, in small letters. */
  static final class Terms implements picocli.CommandLine.ITypeConverter<InFlight> {
    @Override
    public InFlight convert(String typed) {
      for (InFlight each : InFlight.values()) {
        if (each.word().equals(typed)) {
          return each;
        }
      }
      throw new picocli.CommandLine.TypeConversionException(
          "--in-flight takes pin, follow or reconcile, but got \"" + typed + "\".");
    }
  }

  @Override
  public Integer call() {
    JsonNode impact;
    try (Progress progress = Progress.of(spec)) {
      impact =
          server
              .client()
              .impact(
                  new FlowRef(flow, version),
                  inFlight,
                  (done, of) -> progress.at("%,d of %,d sessions".formatted(done, of)));
    }
    spec.commandLine().getOut().println(json ? impact.toPrettyString() : ImpactText.of(impact));
    spec.commandLine().getOut().flush();
    return 0;
  }
}
