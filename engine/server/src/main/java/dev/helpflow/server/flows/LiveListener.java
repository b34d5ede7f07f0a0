package dev.helpflow.server.flows;

import dev.helpflow.server.database.DatabaseServer;
import dev.helpflow.server.database.FollowedTable;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

/** Keeps {@link LiveVersions} up to date with what goes live on other servers. */
@Singleton
final class LiveListener implements ApplicationEventListener<StartupEvent> {
  private final FollowedTable table;

  LiveListener(DatabaseServer server, LiveVersions live) {
    this.table = new FollowedTable(server, "helpflow_live", "live versions", live::reload);
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
