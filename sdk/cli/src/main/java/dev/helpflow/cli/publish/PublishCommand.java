package dev.helpflow.cli.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.authoring.project.FlowProject;
import dev.helpflow.authoring.project.ProjectFlow;
import dev.helpflow.authoring.publish.GoLive;
import dev.helpflow.authoring.publish.PublishClient;
import dev.helpflow.authoring.publish.Published;
import dev.helpflow.cli.flows.Findings;
import dev.helpflow.cli.flows.FlowsOption;
import dev.helpflow.cli.flows.SubflowsFirst;
import dev.helpflow.cli.server.ExitCodes;
import dev.helpflow.cli.server.ServerOption;
import dev.helpflow.scripts.GraalScriptRunner;
import dev.helpflow.wire.Json;
import java.io.PrintWriter;
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
      "What was published before is found again, so it does no harm to run this twice. With --live each version goes live too."
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
  private static final String OTHER_THAN_SHARED = "message/other-than-shared";
  private static final String HELD_BACK = "heldBack";
  private static final String REPLACED = "liveAgain";

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

  @Override
  public Integer call() {
    try (GraalScriptRunner scripts = new GraalScriptRunner()) {
      FlowProject project = flows.load(scripts);
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
        Published published = client.publish(FlowDocuments.of(flow), reason);
        String outcome = live ? goLive(client, published) : "";
        isAllDone &= !outcome.equals(HELD_BACK);
        if (json) {
          describe(list.addObject(), published, outcome);
        } else {
          tell(published, outcome);
        }
      }
      if (json) {
        out().println(Json.mapper().valueToTree(body).toPrettyString());
      }
      return isAllDone ? 0 : ExitCodes.CONFLICT;
    }
  }

  /** Makes a version live that is not so for everybody; what came of it, in a word. */
  private String goLive(PublishClient client, Published published) {
    // Else a repository that is behind would take back what was changed for all flows.
    if (published.issues().stream().anyMatch(issue -> issue.code().equals(OTHER_THAN_SHARED))) {
      return HELD_BACK;
    }
    GoLive wanted = options.of(published.version(), reason);
    JsonNode now = client.flow(published.version().id()).path("live");
    boolean isSo =
        now.path("version").asInt() == published.version().version()
            && now.path("percent").asInt(100) == wanted.percent()
            && wanted.at() == null;
    if (isSo) {
      return "wasLive";
    }
    boolean isScheduled = client.goLive(wanted).has("scheduled");
    String whole = published.isNew() || now.isMissingNode() ? "wentLive" : REPLACED;
    return isScheduled ? "scheduled" : wanted.percent() < 100 ? "sharedLive" : whole;
  }

  private void tell(Published published, String outcome) {
    String sentence =
        published.isNew()
            ? "%s is published as version %d."
            : "%s is unchanged: it was published before as version %d.";
    String live =
        switch (outcome) {
          case "wentLive" -> " It is live.";
          case REPLACED -> " It is live again, in the place of the one that was made live since.";
          case "wasLive" -> " It was live already.";
          case "sharedLive" -> " It is live for some customers.";
          case "scheduled" -> " It goes live when it is time.";
          case HELD_BACK ->
              " It is not made live: the namespace keeps other texts than the folder.";
          default -> "";
        };
    out()
        .println(
            sentence.formatted(published.version().id(), published.version().version()) + live);
    published
        .issues()
        .forEach(
            issue ->
                out()
                    .println(
                        "  " + issue.pointer() + ": " + issue.severity() + ": " + issue.message()));
    out().flush();
  }

  private static void describe(ObjectNode node, Published published, String outcome) {
    node.put("flow", published.version().id().toString())
        .put("version", published.version().version())
        .put("contentHash", published.contentHash())
        .put("new", published.isNew())
        .put("live", outcome.isEmpty() ? "unchanged" : outcome);
    ArrayNode issues = node.putArray("issues");
    published
        .issues()
        .forEach(
            issue ->
                issues
                    .addObject()
                    .put("code", issue.code())
                    .put("severity", issue.severity())
                    .put("pointer", issue.pointer())
                    .put("message", issue.message()));
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
