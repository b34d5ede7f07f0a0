package dev.helpflow.cli.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.authoring.publish.PublishClient;
import dev.helpflow.cli.server.ExitCodes;
import dev.helpflow.cli.server.ServerOption;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.wire.Json;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists what is published. */
@Command(
    name = "versions",
    description = "List the flows of a server, or the versions of one, newest first.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      ExitCodes.DONE,
      ExitCodes.NOT_UNDERSTOOD,
      ExitCodes.AWAY,
      ExitCodes.NOT_ALLOWED,
      ExitCodes.NOT_FOUND
    })
public final class VersionsCommand implements Callable<Integer> {
  private static final int HASH = 12;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "FLOW",
      description = "The flow, such as cards/card-not-working; all flows by default.",
      converter = FlowName.class)
  private @Nullable FlowId flow;

  @Mixin private ServerOption server;

  @Option(names = "--json", description = "Say it as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    PublishClient client = server.client();
    PrintWriter out = spec.commandLine().getOut();
    if (flow == null) {
      flows(client.flows(), out);
    } else {
      versions(client.versions(flow), client.flow(flow), out);
    }
    out.flush();
    return 0;
  }

  private void flows(List<PublishClient.Flow> flows, PrintWriter out) {
    if (json) {
      ObjectNode body = Json.mapper().createObjectNode();
      ArrayNode list = body.putArray("flows");
      for (PublishClient.Flow each : flows) {
        ObjectNode node = list.addObject().put("flow", each.id().toString());
        node.put("newest", each.newest());
        if (each.live() != null) {
          node.put("live", each.live());
        }
      }
      out.println(body.toPrettyString());
      return;
    }
    for (PublishClient.Flow each : flows) {
      out.println(
          "%-40s newest %d, %s"
              .formatted(
                  each.id(),
                  each.newest(),
                  each.live() == null ? "not live" : "live " + each.live()));
    }
  }

  private void versions(List<PublishClient.Version> versions, JsonNode state, PrintWriter out) {
    int live = state.at("/live/version").asInt();
    if (json) {
      ObjectNode body = Json.mapper().createObjectNode().put("flow", String.valueOf(flow));
      ArrayNode list = body.putArray("versions");
      for (PublishClient.Version each : versions) {
        list.addObject()
            .put("version", each.ref().version())
            .put("live", each.ref().version() == live)
            .put("contentHash", each.contentHash())
            .put("createdAt", each.createdAt())
            .put("createdBy", each.createdBy())
            .put("reason", each.reason());
      }
      if (state.at("/live").has("base")) {
        body.set("percent", state.at("/live/percent"));
        body.set("base", state.at("/live/base"));
      }
      if (state.has("scheduled")) {
        body.set("scheduled", state.path("scheduled"));
      }
      out.println(body.toPrettyString());
      return;
    }
    for (PublishClient.Version each : versions) {
      out.println(
          "%4d %s %s %s by %s: %s"
              .formatted(
                  each.ref().version(),
                  each.ref().version() == live ? "live" : "    ",
                  each.contentHash().substring(0, HASH),
                  each.createdAt(),
                  each.createdBy(),
                  each.reason()));
    }
    if (state.at("/live").has("base")) {
      out.println(
          "Version %d is live for %d of 100 customers, and version %d for the others."
              .formatted(live, state.at("/live/percent").asInt(), state.at("/live/base").asInt()));
    }
    if (state.has("scheduled")) {
      out.println(
          "Version %d goes live at %s."
              .formatted(
                  state.at("/scheduled/version").asInt(), state.at("/scheduled/at").asText()));
    }
  }
}
