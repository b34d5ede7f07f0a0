package dev.helpflow.cli.publish;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.authoring.publish.GoLive;
import dev.helpflow.authoring.publish.PublishClient;
import dev.helpflow.cli.server.ExitCodes;
import dev.helpflow.cli.server.ReasonOption;
import dev.helpflow.cli.server.ServerOption;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes live again what was live before. */
@Command(
    name = "rollback",
    description = {
      "Make live again the version that was live before.",
      "With --in-flight reconcile, people who are in the middle of the version that is taken back move too."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      ExitCodes.DONE,
      "1:The server refuses it: the version would have an error now, or the request is wrong.",
      ExitCodes.NOT_UNDERSTOOD,
      ExitCodes.AWAY,
      ExitCodes.NOT_ALLOWED,
      "5:There is no such flow, or nothing was live before.",
      ExitCodes.IN_THE_WAY
    })
public final class RollbackCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FLOW",
      description = "The flow, such as cards/card-not-working.",
      converter = FlowName.class)
  private FlowId flow;

  @Mixin private ServerOption server;

  @Mixin private LiveOptions options;

  @Mixin private ReasonOption reason;

  @Option(names = "--json", description = "Say it as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    options.check();
    PublishClient client = server.client();
    int now = client.flow(flow).at("/live/version").asInt();
    Optional<Integer> before = LiveStack.of(client.history(flow)).below(now);
    if (before.isEmpty()) {
      spec.commandLine()
          .getErr()
          .println(
              "No other version of "
                  + flow
                  + " was live before, so there is nothing to go back to.");
      spec.commandLine().getErr().flush();
      return ExitCodes.MISSING;
    }
    GoLive wanted = options.of(new FlowRef(flow, before.get()), reason.get());
    JsonNode answer = client.goLive(wanted.expect() == null ? wanted.expecting(now) : wanted);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(answer.toPrettyString());
    } else {
      out.println(
          "%s is live again%s."
              .formatted(wanted.version(), now == 0 ? "" : ", in the place of version " + now));
      LiveWarnings.print(answer, out);
    }
    out.flush();
    return 0;
  }
}
