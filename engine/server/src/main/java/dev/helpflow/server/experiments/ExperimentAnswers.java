package dev.helpflow.server.experiments;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.server.audit.AuditLog;
import dev.helpflow.server.database.Database;
import dev.helpflow.server.flows.ComparedVersions;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.definition.VersionDifferences;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the API answers about experiments. */
@Singleton
final class ExperimentAnswers {
  private static final int CHANGES = 200;

  private final ComparedVersions versions;
  private final AuditLog audit;
  private final Database database;

  ExperimentAnswers(ComparedVersions versions, AuditLog audit, Database database) {
    this.database = database;
    this.versions = versions;
    this.audit = audit;
  }

  /**
   * {@code {"experiment": {…, "differences"?: {"first", "nodes"}}, "issues"?}}.
   *
   * @param issues that were found, or null when none were looked for
   */
  byte[] body(Experiment experiment, @Nullable List<Issue> issues) {
    ObjectNode body = Json.mapper().createObjectNode();
    ObjectNode json = experiment.json();
    Plan plan = experiment.plan();
    if (plan.flow() != null && allThere(plan, plan.flow())) {
      VersionDifferences found = versions.differences(plan.flow(), numbers(plan));
      ObjectNode differences = json.putObject("differences");
      names(found.first(), differences.putArray("first"));
      names(found.nodes(), differences.putArray("nodes"));
    }
    body.set("experiment", json);
    if (issues != null) {
      body.set("issues", Json.parse(array(issues)));
    }
    return Json.write(body);
  }

  /** {@code {"issues": […]}}. */
  byte[] issues(List<Issue> issues) {
    ObjectNode body = Json.mapper().createObjectNode();
    body.set("issues", Json.parse(array(issues)));
    return Json.write(body);
  }

  /** {@code {"changes": [{"action", "at", "who", "reason", "detail"}]}}, the newest first. */
  byte[] changes(Experiment experiment) {
    ObjectNode body = Json.mapper().createObjectNode();
    ArrayNode list = body.putArray("changes");
    database
        .run(
            connection ->
                audit.of(connection, ExperimentChanges.subject(experiment.key()), CHANGES))
        .forEach(line -> list.add(line.json()));
    return Json.write(body);
  }

  private boolean allThere(Plan plan, FlowId flow) {
    return numbers(plan).stream()
        .allMatch(version -> versions.flow(new FlowRef(flow, version)).isPresent());
  }

  private static List<Integer> numbers(Plan plan) {
    return plan.variants().stream().map(Plan.Variant::version).filter(Objects::nonNull).toList();
  }

  private static void names(Collection<NodeId> nodes, ArrayNode to) {
    nodes.stream().map(NodeId::value).sorted().forEach(to::add);
  }

  private static byte[] array(List<Issue> issues) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.mapper().createGenerator(bytes)) {
      Refusals.write(json, issues);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
