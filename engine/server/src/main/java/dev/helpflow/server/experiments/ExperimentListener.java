package dev.helpflow.server.experiments;

import dev.helpflow.server.database.DatabaseServer;
import dev.helpflow.server.database.FollowedTable;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

/** Keeps {@link Experiments} up to date with what is changed on other servers. */
@Singleton
final class ExperimentListener implements ApplicationEventListener<StartupEvent> {
  private final FollowedTable table;

  ExperimentListener(DatabaseServer server, Experiments experiments) {
    this.table =
        new FollowedTable(server, "helpflow_experiments", "experiments", experiments::reload);
  }

  @Override
  public void onApplicationEvent(StartupEvent event) {
    table.follow();
  }

  @PreDestroy
  void stop() {
    table.close();
  }
}
