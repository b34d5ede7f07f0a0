package dev.helpflow.cli.publish;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.authoring.publish.PublishClient.Deed;
import dev.helpflow.cli.server.ExitCodes;
import dev.helpflow.cli.server.ServerOption;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.wire.Json;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what was done to a flow. */
@Command(
    name = "audit",
    description =
        "Say what was done to a flow, when, by whom and why, newest first; of the audit log, 200 lines at most.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      ExitCodes.DONE,
      ExitCodes.NOT_UNDERSTOOD,
      ExitCodes.AWAY,
      ExitCodes.NOT_ALLOWED,
      "5:There is no such flow."
    })
public final class AuditCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FLOW",
      description = "The flow, such as cards/card-not-working.",
      converter = FlowName.class)
  private FlowId flow;

  @Mixin private ServerOption server;

  @Option(names = "--json", description = "Say it as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    List<Deed> history = server.client().history(flow);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      ObjectNode body = Json.mapper().createObjectNode().put("flow", flow.toString());
      ArrayNode list = body.putArray("history");
      for (Deed deed : history) {
        list.addObject()
            .put("action", deed.action())
            .put("version", deed.version())
            .put("at", deed.at())
            .put("who", deed.who())
            .put("reason", deed.reason())
            .set("detail", deed.detail());
      }
      out.println(body.toPrettyString());
    } else {
      history.forEach(deed -> out.println(sentence(deed)));
    }
    out.flush();
    return 0;
  }

  private static String sentence(Deed deed) {
    return "%s version %d %s by %s: %s"
        .formatted(deed.at(), deed.version(), words(deed), deed.who(), deed.reason());
  }

  /** A newer server may know of more, which is said by its name. */
  private static String words(Deed deed) {
    return switch (deed.action()) {
      case "flow.published" -> "was published";
      case "flow.live" ->
          deed.detail().has("percent")
              ? "went live for %d of 100 customers".formatted(deed.detail().path("percent").asInt())
              : "went live";
      case "flow.retired" -> "was retired";
      case "flow.scheduled" -> "was scheduled";
      case "flow.schedule-live" -> "was come to as scheduled";
      case "flow.schedule-cancelled" -> "was unscheduled";
      case "flow.schedule-refused" -> "was refused at its time";
      default -> deed.action();
    };
  }
}
