package dev.helpflow.cli.dev;

import dev.helpflow.authoring.project.FlowProject;
import dev.helpflow.authoring.project.ProjectFlow;
import dev.helpflow.authoring.publish.PublishClient;
import dev.helpflow.authoring.publish.ServerException;
import dev.helpflow.cli.flows.FlowsOption;
import dev.helpflow.cli.flows.SubflowsFirst;
import dev.helpflow.cli.publish.ServerFlows;
import dev.helpflow.cli.server.ExitCodes;
import dev.helpflow.cli.server.ServerOption;
import dev.helpflow.scripts.GraalScriptRunner;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs flows as they are saved. */
@Command(
    name = "dev",
    description = {
      "Check flows whenever they are saved, and run them at once on a server on this machine, started with helpflow serve.",
      "Sessions that are open move along where they can, so the page in the browser shows what was saved. It goes on until it is stopped."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:It was stopped.",
      ExitCodes.NOT_UNDERSTOOD,
      ExitCodes.AWAY,
      ExitCodes.NOT_ALLOWED
    })
public final class DevCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private FlowsOption flows;

  @Mixin private ServerOption server;

  @Override
  public Integer call() {
    URI address = server.address();
    demandThisMachine(address);
    PublishClient client = server.client();
    try (GraalScriptRunner scripts = new GraalScriptRunner();
        FolderWatch watch = new FolderWatch(flows.root())) {
      Reloading reloading =
          new Reloading(client, spec.commandLine().getOut(), spec.commandLine().getErr());
      FlowProject first = load(client, scripts);
      reloading.take(first);
      spec.commandLine()
          .getOut()
          .println(
              "Open %s?dev%s and go on writing; what is saved is shown there. Stop with Ctrl+C."
                  .formatted(address, link(first)));
      spec.commandLine().getOut().flush();
      while (watch.await()) {
        take(reloading, client, scripts);
      }
    }
    return 0;
  }

  /** To a flow that no other runs, which is the one to look at. */
  private static String link(FlowProject project) {
    List<ProjectFlow> flows = SubflowsFirst.of(project);
    return flows.isEmpty() ? "" : "&flow=" + flows.getLast().definition().id();
  }

  /** Sub-flows that are not in the folder may be at the server, and change there. */
  private FlowProject load(PublishClient client, GraalScriptRunner scripts) {
    return flows.load(scripts, Optional.of(new ServerFlows(() -> client)));
  }

  /** What is not there for a moment, the server or a file, is no reason to stop. */
  private void take(Reloading reloading, PublishClient client, GraalScriptRunner scripts) {
    try {
      reloading.take(load(client, scripts));
    } catch (ServerException | UncheckedIOException | ParameterException e) {
      spec.commandLine().getErr().println(e.getMessage());
      spec.commandLine().getErr().flush();
    }
  }

  /** Every save goes live, which nobody wants of a server that serves customers. */
  private void demandThisMachine(URI address) {
    try {
      if (InetAddress.getByName(address.getHost()).isLoopbackAddress()) {
        return;
      }
    } catch (UnknownHostException e) {
      // Nobody on this machine, certainly.
    }
    throw new ParameterException(
        spec.commandLine(),
        "With dev every save goes live, so --server takes a server on this machine, but got "
            + address
            + ". Use publish and live for others.");
  }
}
