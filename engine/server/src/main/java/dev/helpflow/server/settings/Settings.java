package dev.helpflow.server.settings;

import dev.helpflow.server.audit.AuditLog;
import dev.helpflow.server.database.Database;
import dev.helpflow.server.secrets.SecretsByApi;
import io.micronaut.context.annotation.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * All that is set, each kind as last read. Safe for use by many threads.
 *
 * <p>Files are read when the server starts, so that one that is wrong keeps it from starting.
 */
@Context
public final class Settings {
  private final Database database;
  private final SettingRepository repository;
  private final Map<String, SettingsOf<?>> byKind = new LinkedHashMap<>();
  private final ReentrantLock reading = new ReentrantLock();
  private long read = -1;

  Settings(
      Database database,
      SettingRepository repository,
      AuditLog audit,
      SettingFiles files,
      SecretsByApi allowed,
      List<SettingKind<?>> kinds) {
    this.database = database;
    this.repository = repository;
    files.demandOnly(Set.copyOf(kinds.stream().<String>map(SettingKind::plural).toList()));
    for (SettingKind<?> kind : kinds) {
      byKind.put(kind.word(), of(kind, files, audit, allowed));
    }
  }

  private <T> SettingsOf<T> of(
      SettingKind<T> kind, SettingFiles files, AuditLog audit, SecretsByApi allowed) {
    return new SettingsOf<>(
        kind, files.of(kind), database, repository, audit, allowed, this::reload);
  }

  /** Those of a kind. */
  @SuppressWarnings("unchecked") // Each is kept by the word of the kind that it was made of.
  public <T> SettingsOf<T> of(SettingKind<T> kind) {
    SettingsOf<?> settings = byKind.get(kind.word());
    if (settings == null) {
      throw new IllegalStateException("No bean is the kind of setting " + kind.word() + ".");
    }
    return (SettingsOf<T>) settings;
  }

  /** Reads them again if any has changed. */
  void reload() {
    // One at a time, so that what was read earlier never replaces what was read later.
    reading.lock();
    try {
      // Before the settings themselves: one that changes in between is read again the next time.
      long revision = database.run(repository::revision);
      if (revision == read) {
        return;
      }
      Map<String, List<Setting>> set = database.run(repository::all);
      byKind.forEach((kind, settings) -> settings.hold(set.getOrDefault(kind, List.of())));
      read = revision;
    } finally {
      reading.unlock();
    }
  }
}
