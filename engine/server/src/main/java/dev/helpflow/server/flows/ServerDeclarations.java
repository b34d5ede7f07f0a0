package dev.helpflow.server.flows;

import dev.helpflow.core.calendar.Calendars;
import dev.helpflow.core.catalogue.Catalogue;
import dev.helpflow.core.catalogue.Operation;
import dev.helpflow.core.compile.Declarations;
import dev.helpflow.core.compile.FlowInterface;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.script.ScriptRunner;
import dev.helpflow.core.value.ValueType;
import dev.helpflow.server.connectors.ConnectedOperation;
import dev.helpflow.server.connectors.Connectors;
import dev.helpflow.server.customers.CustomerAttributes;
import dev.helpflow.wire.catalogue.LoadedCatalogue;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a flow may refer to on this server now. */
@Singleton
final class ServerDeclarations implements Declarations {
  private final LoadedCatalogue catalogue;
  private final Connectors connectors;
  private final CustomerAttributes customers;
  private final FlowVersions versions;
  private final LiveVersions live;
  private final Calendars calendars;
  private final BeanProvider<ScriptRunner> scripts;

  ServerDeclarations(
      LoadedCatalogue catalogue,
      Connectors connectors,
      CustomerAttributes customers,
      FlowVersions versions,
      LiveVersions live,
      Calendars calendars,
      // Asked for when it is needed, because a script engine takes long to start and most flows
      // have no script.
      BeanProvider<ScriptRunner> scripts) {
    this.catalogue = catalogue;
    this.connectors = connectors;
    this.customers = customers;
    this.versions = versions;
    this.live = live;
    this.calendars = calendars;
    this.scripts = scripts;
  }

  @Override
  public Catalogue catalogue() {
    return catalogue.catalogue();
  }

  @Override
  public Optional<Operation> operation(String connector, String operation) {
    return connectors.operation(connector, operation).map(ConnectedOperation::operation);
  }

  @Override
  public ValueType.Struct customer() {
    return customers.type();
  }

  @Override
  public Optional<FlowInterface> flow(FlowId id, @Nullable Integer version) {
    Integer wanted = version == null ? live.version(id) : version;
    return wanted == null
        ? Optional.empty()
        : versions.find(new FlowRef(id, wanted)).map(found -> FlowInterface.of(found.flow()));
  }

  @Override
  public Set<String> calendars() {
    return calendars.all().keySet();
  }

  @Override
  public Set<String> scriptLanguages() {
    return scripts.isPresent() ? scripts.get().languages() : Set.of();
  }
}
