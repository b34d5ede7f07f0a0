package dev.helpflow.cli.dev;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.authoring.project.Finding;
import dev.helpflow.authoring.project.FlowProject;
import dev.helpflow.authoring.project.ProjectFlow;
import dev.helpflow.authoring.publish.GoLive;
import dev.helpflow.authoring.publish.InFlight;
import dev.helpflow.authoring.publish.PublishClient;
import dev.helpflow.authoring.publish.Published;
import dev.helpflow.cli.flows.Findings;
import dev.helpflow.cli.flows.SubflowsFirst;
import dev.helpflow.cli.publish.FlowDocuments;
import dev.helpflow.core.definition.FlowId;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;

/** Makes live what changed of flows since they were read last; while there are errors, nothing. */
final class Reloading {
  private static final String REASON = "Saved while it was worked on.";

  private final PublishClient client;
  private final PrintWriter out;
  private final PrintWriter err;
  private final Map<FlowId, JsonNode> known = new HashMap<>();

  Reloading(PublishClient client, PrintWriter out, PrintWriter err) {
    this.client = client;
    this.out = out;
    this.err = err;
  }

  /** Takes what was saved. */
  void take(FlowProject project) {
    long begun = System.nanoTime();
    for (Finding finding : project.findings()) {
      err.println(Findings.fromHere(finding));
    }
    if (project.hasErrors()) {
      err.println("What ran before goes on running until the errors are corrected.");
      err.flush();
      return;
    }
    for (ProjectFlow flow : SubflowsFirst.of(project)) {
      JsonNode document = FlowDocuments.of(flow);
      FlowId id = flow.definition().id();
      if (document.equals(known.get(id))) {
        continue;
      }
      Published published = client.publish(document, REASON);
      client.goLive(GoLive.of(published.version(), REASON).with(InFlight.RECONCILE));
      known.put(id, document);
      out.println(
          "%s is live as version %d after %d ms."
              .formatted(
                  id, published.version().version(), (System.nanoTime() - begun) / 1_000_000));
    }
    out.flush();
    err.flush();
  }
}
