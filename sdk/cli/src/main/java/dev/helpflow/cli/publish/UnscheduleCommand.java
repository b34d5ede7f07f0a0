package dev.helpflow.cli.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

/** Takes back what is scheduled. */
@Command(
    name = "unschedule",
    description = "Take back what is scheduled to go live; what is live now stays.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      ExitCodes.DONE,
      ExitCodes.WRONG_REQUEST,
      ExitCodes.NOT_UNDERSTOOD,
      ExitCodes.AWAY,
      ExitCodes.NOT_ALLOWED,
      "5:There is no such flow, or nothing of it is scheduled."
    })
public final class UnscheduleCommand implements Callable<Integer> {
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
    JsonNode scheduled = client.flow(flow).path("scheduled");
    client.unschedule(flow, reason.get());
    ObjectNode body = Json.mapper().createObjectNode().put("flow", flow.toString());
    body.set("unscheduled", scheduled);
    spec.commandLine()
        .getOut()
        .println(
            json
                ? body.toPrettyString()
                : "%s@%d does not go live at %s any more."
                    .formatted(
                        flow, scheduled.path("version").asInt(), scheduled.path("at").asText()));
    spec.commandLine().getOut().flush();
    return 0;
  }
}
