package dev.helpflow.cli.publish;

import com.fasterxml.jackson.databind.JsonNode;
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

/** Says what was done to a flow, or in a namespace. */
@Command(
    name = "audit",
    description =
        "Say what was done to a flow or in a namespace, when, by whom and why, newest first; of the audit log, 200 lines at most.",
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
      paramLabel = "FLOW|NAMESPACE",
      description =
          "The flow, such as cards/card-not-working, or a namespace, such as cards, with all its flows.")
  private String subject;

  @Mixin private ServerOption server;

  @Option(names = "--json", description = "Say it as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (subject.contains("/")) {
      tell(new FlowName().convert(subject), out);
    } else {
      tell(server.client().history(subject), out);
    }
    out.flush();
    return 0;
  }

  private void tell(JsonNode ofNamespace, PrintWriter out) {
    if (json) {
      ObjectNode body = Json.mapper().createObjectNode().put("namespace", subject);
      out.println(body.set("history", ofNamespace).toPrettyString());
      return;
    }
    for (JsonNode line : ofNamespace) {
      out.println(
          "%s %s %s by %s: %s"
              .formatted(
                  line.path("at").asText(),
                  line.path("subject").asText(),
                  words(line.path("action").asText(), line.path("detail")),
                  line.path("who").asText(),
                  line.path("reason").asText()));
    }
  }

  private void tell(FlowId flow, PrintWriter out) {
    List<Deed> history = server.client().history(flow);
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
  }

  private static String sentence(Deed deed) {
    return "%s version %d %s by %s: %s"
        .formatted(
            deed.at(),
            deed.version(),
            words(deed.action(), deed.detail()),
            deed.who(),
            deed.reason());
  }

  /** A newer server may know of more, which is said by its name. */
  private static String words(String action, JsonNode detail) {
    return switch (action) {
      case "flow.published" -> "was published";
      case "flow.live" ->
          detail.has("percent")
              ? "went live for %d of 100 customers".formatted(detail.path("percent").asInt())
              : "went live";
      case "flow.retired" -> "was retired";
      case "content.shared" -> "keeps revision %d".formatted(detail.path("revision").asInt());
      case "namespace.set" -> "was given owners";
      case "flow.scheduled" -> "was scheduled";
      case "flow.schedule-live" -> "was come to as scheduled";
      case "flow.schedule-cancelled" -> "was unscheduled";
      case "flow.schedule-refused" -> "was refused at its time";
      default -> action;
    };
  }
}
