package dev.helpflow.cli.publish;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.authoring.publish.GoLive;
import dev.helpflow.cli.server.ExitCodes;
import dev.helpflow.cli.server.ReasonOption;
import dev.helpflow.cli.server.ServerOption;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a published version live. */
@Command(
    name = "live",
    description = "Make a published version live: new sessions start on it.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      ExitCodes.DONE,
      ExitCodes.HAS_ERRORS,
      ExitCodes.NOT_UNDERSTOOD,
      ExitCodes.AWAY,
      ExitCodes.NOT_ALLOWED,
      ExitCodes.NOT_FOUND,
      ExitCodes.IN_THE_WAY
    })
public final class LiveCommand implements Callable<Integer> {
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

  @Mixin private LiveOptions options;

  @Mixin private ReasonOption reason;

  @Option(names = "--json", description = "Say it as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    options.check();
    GoLive wanted = options.of(new FlowRef(flow, version), reason.get());
    JsonNode answer = server.client().goLive(wanted);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(answer.toPrettyString());
    } else if (answer.has("scheduled")) {
      out.println(wanted.version() + " goes live at " + answer.at("/scheduled/at").asText() + ".");
    } else if (answer.path("live").has("percent")) {
      out.println(
          "%s is live for %d of 100 customers, and version %d for the others."
              .formatted(
                  wanted.version(),
                  answer.at("/live/percent").asInt(),
                  answer.at("/live/base").asInt()));
    } else {
      out.println(wanted.version() + " is live.");
    }
    if (!json) {
      LiveWarnings.print(answer, out);
    }
    out.flush();
    return 0;
  }
}
