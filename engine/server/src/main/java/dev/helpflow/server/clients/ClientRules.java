package dev.helpflow.server.clients;

import dev.helpflow.server.audit.AuditLog;
import dev.helpflow.server.database.Database;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.wire.Json;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/**
 * The rules that operators have set, as last read, and the changes to them. Safe for use by many
 * threads.
 */
@Singleton
final class ClientRules {
  /**
   * How many there may be, ended ones with them: each request of a platform is held against its.
   */
  static final int MAX_RULES = 200;

  private final Database database;
  private final ClientRuleRepository repository;
  private final AuditLog audit;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile Map<String, List<ClientRule>> byPlatform = Map.of();

  ClientRules(Database database, ClientRuleRepository repository, AuditLog audit) {
    this.database = database;
    this.repository = repository;
    this.audit = audit;
  }

  /** Those of a platform, ended ones with them. */
  List<ClientRule> of(String platform) {
    return byPlatform.getOrDefault(platform, List.of());
  }

  /** Reads them again. */
  void reload() {
    // One at a time, so that what was read earlier never replaces what was read later.
    reading.lock();
    try {
      byPlatform = all().stream().collect(Collectors.groupingBy(ClientRule::platform));
    } finally {
      reading.unlock();
    }
  }

  /** All of them, by id. */
  List<ClientRule> all() {
    return database.run(repository::all);
  }

  Optional<ClientRule> find(String id) {
    return all().stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  /** Sets a rule in place of the one of that id; whether there was none. */
  boolean set(ClientRule rule) {
    boolean isNew =
        database.transaction(
            connection -> {
              Optional<ClientRule> before = repository.lock(connection, rule.id());
              if (before.isEmpty() && repository.count(connection) >= MAX_RULES) {
                throw new ProblemException(
                    ProblemCode.TOO_MANY_RULES,
                    "There are " + MAX_RULES + " rules already, which is as many as there may be.");
              }
              repository.put(connection, rule);
              var detail = Json.mapper().createObjectNode();
              detail.set("after", rule.json(rule.changedAt()));
              before.ifPresent(was -> detail.set("before", was.json(rule.changedAt())));
              audit.add(
                  connection,
                  rule.changedAt(),
                  rule.changedBy(),
                  "client-rule.set",
                  rule.id(),
                  rule.reason(),
                  detail.toString());
              return before.isEmpty();
            });
    reload();
    return isNew;
  }

  /** Takes a rule away; whether there was one. */
  boolean remove(String id, String who, String reason, Instant at) {
    boolean removed =
        database.transaction(
            connection -> {
              Optional<ClientRule> before = repository.lock(connection, id);
              if (before.isEmpty()) {
                return false;
              }
              repository.delete(connection, id);
              var detail = Json.mapper().createObjectNode();
              detail.set("before", before.get().json(at));
              audit.add(connection, at, who, "client-rule.removed", id, reason, detail.toString());
              return true;
            });
    reload();
    return removed;
  }
}
