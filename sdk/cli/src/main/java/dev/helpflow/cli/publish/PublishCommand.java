package dev.helpflow.cli.publish;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.authoring.project.FlowProject;
import dev.helpflow.authoring.project.ProjectFlow;
import dev.helpflow.authoring.publish.PublishClient;
import dev.helpflow.authoring.publish.Published;
import dev.helpflow.authoring.publish.ServerException;
import dev.helpflow.cli.flows.Findings;
import dev.helpflow.cli.flows.FlowsOption;
import dev.helpflow.cli.flows.IssuesOfFlow;
import dev.helpflow.cli.flows.SubflowsFirst;
import dev.helpflow.cli.server.ExitCodes;
import dev.helpflow.cli.server.RefusalJson;
import dev.helpflow.cli.server.ServerOption;
import dev.helpflow.scripts.GraalScriptRunner;
import dev.helpflow.wire.Json;
import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks flows and publishes them as their next versions, sub-flows first. */
@Command(
    name = "publish",
    description = {
      "Check flows and publish them as their next versions, sub-flows first.",
      "What was published before is found again, so it does no harm to run this twice.",
      "With --live each version goes live too, an earlier one again where the folder is as it was then; but none that somebody took back, and no flow that is retired."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      ExitCodes.DONE,
      ExitCodes.HAS_ERRORS,
      ExitCodes.NOT_UNDERSTOOD,
      ExitCodes.AWAY,
      ExitCodes.NOT_ALLOWED,
      ExitCodes.IN_THE_WAY
    })
public final class PublishCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private FlowsOption flows;

  @Mixin private ServerOption server;

  @Mixin private LiveOptions options;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "Why, for the audit log.",
      defaultValue = "Published from the command line.")
  private String reason;

  @Option(names = "--live", description = "Make each version live too, if it is not yet.")
  private boolean live;

  @Option(names = "--json", description = "Say it as JSON.")
  private boolean json;

  /** What the server said of flows that it took, once for all that have it from one file. */
  private final Set<String> notes = new LinkedHashSet<>();

  @Override
  public Integer call() {
    if (live) {
      options.check();
    } else {
      options.demandNone();
    }
    try (GraalScriptRunner scripts = new GraalScriptRunner()) {
      FlowProject project = flows.load(scripts, Optional.of(new ServerFlows(server::client)));
      if (project.hasErrors()) {
        project.findings().stream()
            .filter(finding -> finding.isError())
            .forEach(finding -> err().println(Findings.fromHere(finding)));
        err().println("Nothing was published: correct the errors first.");
        err().flush();
        return ExitCodes.REFUSED;
      }
      PublishClient client = server.client();
      ObjectNode body = Json.mapper().createObjectNode();
      ArrayNode list = body.putArray("published");
      boolean isAllDone = true;
      for (ProjectFlow flow : SubflowsFirst.of(project)) {
        Outcome outcome;
        try {
          outcome = publish(client, flow, list);
        } catch (ServerException e) {
          return stopped(e, flow, body);
        }
        isAllDone &= outcome.isDone();
      }
      if (json) {
        out().println(body.toPrettyString());
      }
      notes.forEach(out()::println);
      out().flush();
      return isAllDone ? 0 : ExitCodes.CONFLICT;
    }
  }

  /** Publishes a flow, and says what came of it. */
  private Outcome publish(PublishClient client, ProjectFlow flow, ArrayNode list) {
    Published published = client.publish(FlowDocuments.of(flow), reason);
    Outcome outcome;
    try {
      outcome =
          live
              ? new GoingLive(client).of(published, options.of(published.version(), reason))
              : new Outcome.Unchanged();
    } catch (ServerException e) {
      say(flow, published, new Outcome.Refused(published.version(), e), list);
      throw e;
    }
    say(flow, published, outcome, list);
    return outcome;
  }

  private void say(ProjectFlow flow, Published published, Outcome outcome, ArrayNode list) {
    describe(list.addObject(), published, outcome);
    if (!json) {
      tell(published, outcome);
      IssuesOfFlow issues = new IssuesOfFlow(flow.folder());
      outcome.issues().forEach(issue -> out().println("  " + issues.line(issue)));
      published.issues().forEach(issue -> notes.add(issues.line(issue)));
    }
  }

  /** Says what a server said, and where it stands, when not all of the flows are published. */
  private int stopped(ServerException said, ProjectFlow flow, ObjectNode body) {
    notes.forEach(out()::println);
    err().println(said.getMessage());
    IssuesOfFlow issues = new IssuesOfFlow(flow.folder());
    said.issues().forEach(issue -> err().println(issues.line(issue)));
    if (!body.path("published").isEmpty()) {
      err()
          .println(
              "It stopped at %s; what came before is as it is told."
                  .formatted(flow.definition().id()));
    }
    err().flush();
    if (json) {
      body.set("error", RefusalJson.error(said));
      out().println(body.toPrettyString());
      out().flush();
    }
    return ExitCodes.of(said);
  }

  private void tell(Published published, Outcome outcome) {
    String sentence =
        published.isNew()
            ? "%s is published as version %d."
            : "%s is unchanged: it was published before as version %d.";
    out()
        .println(
            sentence.formatted(published.version().id(), published.version().version())
                + outcome.sentence());
    out().flush();
  }

  private static void describe(ObjectNode node, Published published, Outcome outcome) {
    node.put("flow", published.version().id().toString())
        .put("version", published.version().version())
        .put("contentHash", published.contentHash())
        .put("new", published.isNew());
    outcome.describe(node);
    ArrayNode issues = node.putArray("issues");
    published.issues().forEach(issue -> issues.add(RefusalJson.issue(issue)));
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
