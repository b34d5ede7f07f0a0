package dev.helpflow.cli.publish;

import dev.helpflow.authoring.publish.PublishClient;
import dev.helpflow.cli.server.ExitCodes;
import dev.helpflow.cli.server.ReasonOption;
import dev.helpflow.cli.server.ServerOption;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.wire.Json;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a flow out of service. */
@Command(
    name = "retire",
    description = "Let no new session of a flow start; open ones finish.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      ExitCodes.DONE,
      ExitCodes.NOT_UNDERSTOOD,
      ExitCodes.AWAY,
      ExitCodes.NOT_ALLOWED,
      ExitCodes.NOT_FOUND,
      ExitCodes.IN_THE_WAY
    })
public final class RetireCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FLOW",
      description = "The flow, such as cards/card-not-working.",
      converter = FlowName.class)
  private FlowId flow;

  @Mixin private ServerOption server;

  @Mixin private ReasonOption reason;

  @Option(names = "--json", description = "Say it as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    PublishClient client = server.client();
    // Of a flow that is not there, it is said that it is not there.
    client.flow(flow);
    client.retire(flow, reason.get());
    spec.commandLine()
        .getOut()
        .println(
            json
                ? Json.mapper()
                    .createObjectNode()
                    .put("flow", flow.toString())
                    .put("retired", true)
                    .toPrettyString()
                : flow + " is retired: nobody starts it any more, and whoever is in it finishes.");
    spec.commandLine().getOut().flush();
    return 0;
  }
}
