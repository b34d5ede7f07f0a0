package dev.helpflow.server.settings;

import dev.helpflow.server.database.DatabaseServer;
import dev.helpflow.server.database.FollowedTable;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

/** Keeps {@link Settings} up to date with what is set on other servers. */
@Singleton
final class SettingListener implements ApplicationEventListener<StartupEvent> {
  private final FollowedTable table;

  SettingListener(DatabaseServer server, Settings settings) {
    this.table = new FollowedTable(server, "helpflow_settings", "settings", settings::reload);
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
