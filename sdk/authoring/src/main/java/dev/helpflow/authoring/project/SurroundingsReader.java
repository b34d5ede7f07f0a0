package dev.helpflow.authoring.project;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.calendar.Calendar;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.core.value.Coercion;
import dev.helpflow.core.value.ValueType;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.JsonException;
import dev.helpflow.wire.calendar.CalendarReader;
import dev.helpflow.wire.catalogue.LoadedCatalogue;
import dev.helpflow.wire.connector.ConnectorFile;
import dev.helpflow.wire.connector.ConnectorOperation;
import dev.helpflow.wire.connector.ConnectorReader;
import dev.helpflow.wire.definition.SourceMap;
import dev.helpflow.wire.schema.SchemaTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the files of operators, collecting all that is wrong with them; used once. */
final class SurroundingsReader {
  private final LoadedCatalogue catalogue;
  private final Map<String, ConnectorOperation> operations = new LinkedHashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, Calendar> calendars = new LinkedHashMap<>();
  private ValueType.Struct customer = new ValueType.Struct(Map.of());
  private Map<String, Object> example = Map.of();

  SurroundingsReader(LoadedCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  Surroundings read(Path connectors) {
    List<Path> files = FlowFolders.jsonFiles(connectors);
    if (files.isEmpty()) {
      report(
          connectors,
          "project/no-connectors",
          "The folder has no connector files: name the folder in which they lie.");
    }
    files.forEach(this::connector);
    Path attributes = connectors.toAbsolutePath().normalize().resolveSibling("customer.json");
    if (Files.exists(attributes)) {
      customer(attributes);
    }
    Path settings = connectors.toAbsolutePath().normalize().resolveSibling("settings");
    FlowFolders.jsonFiles(settings.resolve("calendars")).forEach(this::calendar);
    return new Surroundings(catalogue, operations, customer, calendars, example, findings);
  }

  private void connector(Path file) {
    try {
      switch (ConnectorReader.read(Files.readAllBytes(file))) {
        case ConnectorReader.Read.Good good -> add(good.file(), file);
        case ConnectorReader.Read.Bad bad ->
            bad.issues().forEach(issue -> findings.add(Finding.in(file, issue)));
      }
    } catch (IOException e) {
      report(file, "project/unreadable-file", "The file cannot be read: see that it may be.");
    }
  }

  private void add(ConnectorFile connector, Path file) {
    connector
        .operations()
        .forEach(
            (name, operation) -> {
              String key = connector.name() + "." + name;
              if (operations.put(key, operation) != null) {
                report(
                    file,
                    "project/operation-twice",
                    "The operation " + key + " is declared by another file too: keep one of them.");
              }
            });
  }

  private void calendar(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      switch (CalendarReader.read(Json.parse(bytes))) {
        case CalendarReader.Read.Good(Calendar calendar) ->
            calendars.put(file.getFileName().toString().replaceFirst("[.]json$", ""), calendar);
        case CalendarReader.Read.Bad(List<Issue> issues) -> {
          SourceMap sources = SourceMap.of(bytes);
          issues.forEach(issue -> findings.add(Finding.in(file, sources.locate(issue))));
        }
      }
    } catch (IOException | JsonException e) {
      report(file, "project/unreadable-file", "The file cannot be read. " + e.getMessage());
    }
  }

  private void customer(Path file) {
    try {
      JsonNode schema = Json.parse(Files.readAllBytes(file));
      if (!(SchemaTypes.typeOf(schema) instanceof ValueType.Struct struct)) {
        report(
            file,
            "project/customer-not-object",
            "The schema of customer attributes must be of an object with \"properties\".");
        return;
      }
      customer = struct;
      JsonNode first = schema.path("examples").path(0);
      if (first.isObject()) {
        example(file, struct, first);
      }
    } catch (IOException | JsonException e) {
      report(file, "project/unreadable-file", "The file cannot be read. " + e.getMessage());
    }
  }

  private void example(Path file, ValueType.Struct struct, JsonNode first) {
    switch (Coercion.coerce(struct, Json.toMap(first))) {
      case Coercion.Coerced(Object value) -> example = Values.map(value);
      case Coercion.Mismatch(List<Coercion.Problem> problems) ->
          problems.forEach(p -> report(file, "project/customer-example", p.message()));
    }
  }

  private void report(Path file, String code, String message) {
    findings.add(new Finding(file, 1, 1, Issue.error(code, "", message)));
  }
}
