package dev.helpflow.authoring.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.authoring.project.Finding;
import dev.helpflow.authoring.project.Surroundings;
import dev.helpflow.authoring.simulator.Opening;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.JsonException;
import dev.helpflow.wire.definition.SchemaDocument;
import dev.helpflow.wire.definition.SourceMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads scenario files: strict, and telling all that is wrong at once. Stubs are checked against
 * what operators declare, so that no scenario tests an answer that the bank never gives.
 */
public final class ScenarioReader {
  /** When a scenario starts that does not say when. */
  public static final Instant DEFAULT_NOW = Instant.parse("2026-11-21T10:00:00Z");

  private static final SchemaDocument SCHEMA =
      SchemaDocument.load("/dev/helpflow/authoring/scenario-1.schema.json");

  private final Surroundings surroundings;

  /** A reader of scenarios of flows in these surroundings. */
  public ScenarioReader(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** What reading a scenario gives. */
  public sealed interface Read {
    /** A scenario. */
    record Good(Scenario scenario) implements Read {}

    /** All that is wrong. */
    record Bad(List<Finding> findings) implements Read {
      public Bad {
        findings = List.copyOf(findings);
      }
    }
  }

  /** The JSON Schema of scenario files, in UTF-8. */
  public static byte[] schema() {
    return SCHEMA.bytes();
  }

  /** Reads a file. */
  public Read read(Path file) {
    try {
      return read(file, Files.readAllBytes(file));
    } catch (IOException e) {
      Issue issue =
          Issue.error("scenario/unreadable", "", "The file cannot be read: see that it is there.");
      return new Read.Bad(List.of(new Finding(file, 1, 1, issue)));
    }
  }

  /** Reads a file's content; {@code file} is where findings say it is. */
  public Read read(Path file, byte[] utf8) {
    try {
      JsonNode json = Json.parse(utf8);
      List<Issue> issues = new ArrayList<>(SCHEMA.issues(json));
      Json.faults(json).forEach(fault -> issues.add(fault.issue("")));
      if (issues.isEmpty()) {
        Scenario scenario = scenario(json, issues);
        if (issues.isEmpty()) {
          return new Read.Good(scenario);
        }
      }
      SourceMap sources = SourceMap.of(utf8);
      return new Read.Bad(
          issues.stream().map(issue -> Finding.in(file, sources.locate(issue))).toList());
    } catch (JsonException e) {
      return new Read.Bad(
          List.of(new Finding(file, Math.max(e.line(), 1), Math.max(e.column(), 1), e.issue(""))));
    }
  }

  private Scenario scenario(JsonNode json, List<Issue> issues) {
    StubReader stubs = new StubReader(surroundings, issues);
    StepReader steps = new StepReader(issues);
    return new Scenario(
        json.path("description").textValue(),
        opening(json, issues),
        stubs.read(json.path("stubs")),
        steps.steps(json.path("steps")),
        json.has("end") ? StepReader.expectation(json.path("end")) : null);
  }

  private static Opening opening(JsonNode json, List<Issue> issues) {
    Map<String, String> variants = new LinkedHashMap<>();
    json.path("variants")
        .properties()
        .forEach(p -> variants.put(p.getKey(), p.getValue().textValue()));
    return new Opening(
        map(json.path("inputs")),
        map(json.path("customer")),
        json.path("locale").textValue(),
        zone(json.path("zone"), issues),
        now(json.path("now"), issues),
        variants);
  }

  static Map<String, Object> map(JsonNode object) {
    return object.isMissingNode() ? Map.of() : Json.toMap(object);
  }

  private static Instant now(JsonNode text, List<Issue> issues) {
    try {
      return text.isMissingNode() ? DEFAULT_NOW : Instant.parse(text.textValue());
    } catch (DateTimeException e) {
      issues.add(
          Issue.error(
              "scenario/not-a-time",
              "/now",
              "This is not a time: write it as 2026-11-21T10:00:00Z."));
      return DEFAULT_NOW;
    }
  }

  private static ZoneId zone(JsonNode text, List<Issue> issues) {
    try {
      return text.isMissingNode() ? ZoneOffset.UTC : ZoneId.of(text.textValue());
    } catch (DateTimeException e) {
      issues.add(
          Issue.error(
              "scenario/not-a-zone",
              "/zone",
              "This is not a time zone: write it as Europe/London."));
      return ZoneOffset.UTC;
    }
  }
}
