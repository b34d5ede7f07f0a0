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
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Makes live what changed of flows since they were read last; while there are errors, nothing. */
final class Reloading {
  private static final String REASON = "Saved while it was worked on.";

  private final PublishClient client;
  private final PrintWriter out;
  private final PrintWriter err;
  private final Map<FlowId, JsonNode> known = new HashMap<>();
  private final Set<Said> told = new HashSet<>();

  /** Whether errors kept what was saved last from running. */
  private boolean isHeldUp;

  Reloading(PublishClient client, PrintWriter out, PrintWriter err) {
    this.client = client;
    this.out = out;
    this.err = err;
  }

  /** Takes what was saved. */
  void take(FlowProject project) {
    long begun = System.nanoTime();
    tell(project);
    if (project.hasErrors()) {
      err.println("What ran before goes on running until the errors are corrected.");
      err.flush();
      isHeldUp = true;
      return;
    }
    boolean isSame = true;
    for (ProjectFlow flow : SubflowsFirst.of(project)) {
      JsonNode document = FlowDocuments.of(flow);
      FlowId id = flow.definition().id();
      if (document.equals(known.get(id))) {
        continue;
      }
      Published published = client.publish(document, REASON);
      client.goLive(GoLive.of(published.version(), REASON).with(InFlight.RECONCILE));
      known.put(id, document);
      isSame = false;
      out.println(
          "%s is live as version %d after %d ms."
              .formatted(
                  id, published.version().version(), (System.nanoTime() - begun) / 1_000_000));
    }
    if (isHeldUp && isSame) {
      out.println("The errors are corrected: what runs is again what is saved.");
    }
    isHeldUp = false;
    out.flush();
    err.flush();
  }

  /** Says what is wrong that was not before, and how much of what was is no longer. */
  private void tell(FlowProject project) {
    Map<Said, Finding> now = new LinkedHashMap<>();
    project.findings().forEach(finding -> now.putIfAbsent(Said.of(finding), finding));
    now.forEach(
        (said, finding) -> {
          if (!told.contains(said)) {
            err.println(Findings.fromHere(finding));
          }
        });
    long gone = told.stream().filter(said -> !now.containsKey(said)).count();
    if (gone > 0 && !now.isEmpty()) {
      err.println(
          "%s; %s."
              .formatted(
                  gone == 1 ? "1 thing is put right" : gone + " things are put right",
                  now.size() == 1 ? "1 is left" : now.size() + " are left"));
    } else if (gone > 0) {
      err.println("Nothing is wrong any longer.");
    }
    told.clear();
    told.addAll(now.keySet());
  }

  /** What a finding says, wherever its line has moved to. */
  private record Said(Path file, String code, String pointer, String message) {
    static Said of(Finding finding) {
      return new Said(
          finding.file(),
          finding.issue().code(),
          finding.issue().pointer(),
          finding.issue().message());
    }
  }
}
