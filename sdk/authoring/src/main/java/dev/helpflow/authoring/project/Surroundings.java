package dev.helpflow.authoring.project;

import dev.helpflow.core.calendar.Calendar;
import dev.helpflow.core.compile.Declarations;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.interpreter.Effect;
import dev.helpflow.core.value.ValueType;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.catalogue.CatalogueLoader;
import dev.helpflow.wire.catalogue.LoadedCatalogue;
import dev.helpflow.wire.connector.ConnectorOperation;
import dev.helpflow.wire.connector.Stub;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What flows may refer to beyond themselves, as operators declare it.
 *
 * @param operations by {@code connector.operation}
 * @param customer the attributes that flows read as {@code customer}
 * @param calendars in whose hours timeouts may count, by name
 * @param exampleCustomer the attributes of the first example, for trying flows; may be empty
 * @param findings what is wrong with the operators' files
 */
public record Surroundings(
    LoadedCatalogue catalogue,
    Map<String, ConnectorOperation> operations,
    ValueType.Struct customer,
    Map<String, Calendar> calendars,
    Map<String, Object> exampleCustomer,
    List<Finding> findings) {
  public Surroundings {
    operations = Collections.unmodifiableMap(new TreeMap<>(operations));
    calendars = Collections.unmodifiableMap(new TreeMap<>(calendars));
    exampleCustomer = Map.copyOf(exampleCustomer);
    findings = List.copyOf(findings);
  }

  /** The catalogue that comes with the engine, and nothing else. */
  public static Surroundings bare() {
    return new Surroundings(
        catalogueOfEngine(),
        Map.of(),
        new ValueType.Struct(Map.of()),
        Map.of(),
        Map.of(),
        List.of());
  }

  /**
   * The catalogue that comes with the engine, the operations of a folder's connector files, the
   * customer attributes that the JSON Schema {@code customer.json} beside that folder declares, and
   * the calendars of {@code settings/calendars} beside it.
   */
  public static Surroundings of(Path connectors) {
    return new SurroundingsReader(catalogueOfEngine()).read(connectors);
  }

  /** The operation of a connector. */
  public Optional<ConnectorOperation> operation(String connector, String operation) {
    return Optional.ofNullable(operations.get(connector + "." + operation));
  }

  /** What the connector's file has for an answer to a call, for trying flows. */
  public Optional<Stub.Answer> stub(Effect.Call call) {
    return operation(call.connector(), call.operation().name())
        .flatMap(
            found ->
                found.stub(
                    Json.toMap(Json.parse(call.request().getBytes(StandardCharsets.UTF_8)))));
  }

  /** What flows may refer to: all that is declared here, and each other. */
  public Declarations declarations(Collection<FlowDefinition> flows, Set<String> scriptLanguages) {
    Map<FlowId, FlowDefinition> byId = new LinkedHashMap<>();
    flows.forEach(flow -> byId.put(flow.id(), flow));
    return new ProjectDeclarations(this, byId, (id, version) -> Optional.empty(), scriptLanguages);
  }

  private static LoadedCatalogue catalogueOfEngine() {
    return CatalogueLoader.fromClassPath(Surroundings.class.getClassLoader());
  }
}
