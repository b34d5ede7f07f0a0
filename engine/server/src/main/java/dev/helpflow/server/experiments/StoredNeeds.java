package dev.helpflow.server.experiments;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.server.database.Database;
import dev.helpflow.server.flows.OpenExperiments;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/**
 * What open experiments need of flows, read from the database each time: an experiment that another
 * server has started a moment ago counts. Nobody is sent to a variant that was taken out.
 */
@Singleton
final class StoredNeeds implements OpenExperiments {
  private final Database database;
  private final ExperimentRepository repository;

  StoredNeeds(Database database, ExperimentRepository repository) {
    this.database = database;
    this.repository = repository;
  }

  @Override
  public Needs needs() {
    List<Run> runs = new ArrayList<>();
    List<Route> routes = new ArrayList<>();
    for (Experiment experiment : database.run(repository::open)) {
      FlowId flow = experiment.plan().flow();
      List<Plan.Variant> variants =
          experiment.plan().variants().stream()
              .filter(variant -> !experiment.evicted().contains(variant.name()))
              .toList();
      if (flow == null) {
        routes.add(new Route(experiment.key(), variants.stream().map(Plan.Variant::name).toList()));
      }
      for (Plan.Variant variant : variants) {
        if (flow != null && variant.version() != null) {
          runs.add(new Run(experiment.key(), variant.name(), new FlowRef(flow, variant.version())));
        }
      }
    }
    return new Needs(runs, routes);
  }
}
