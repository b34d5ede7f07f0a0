package dev.helpflow.server.clients;

import dev.helpflow.server.database.DatabaseServer;
import dev.helpflow.server.database.FollowedTable;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

/** Keeps {@link ClientRules} up to date with what is set on other servers. */
@Singleton
final class ClientRuleListener implements ApplicationEventListener<StartupEvent> {
  private final FollowedTable table;

  ClientRuleListener(DatabaseServer server, ClientRules rules) {
    this.table = new FollowedTable(server, "helpflow_client_rules", "client rules", rules::reload);
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
