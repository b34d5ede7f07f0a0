package dev.helpflow.server.sessions;

import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.Fold;
import dev.helpflow.server.database.Database;
import dev.helpflow.server.database.DatabaseException;
import dev.helpflow.server.events.Outbox;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.session.EntryCodec;
import dev.helpflow.wire.session.FoldCodec;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps sessions in PostgreSQL: entries as rows, appended, and a head row with a cache of their
 * fold.
 */
@Singleton
final class JdbcSessionStore implements SessionStore {
  private static final Logger LOG = LoggerFactory.getLogger(JdbcSessionStore.class);

  static final String LOAD =
      """
      select s.customer, s.namespace || '/' || s.name || '@' || s.version || '#' || s.seq as expected_key,
             s.revision, s.needs_customer, s.client, s.catalogue, s.fold, s.fold_key,
             w.session_id is not null as unfinished, i.body_hash, i.session_id as made
      from sessions s
      left join work w on w.session_id = s.id
      left join idempotency i on i.scope = s.id and i.key = ?
      where s.id = ?
      """;

  static final String STARTED =
      "select body_hash, session_id as made from idempotency where scope = ? and key = ?";

  static final String ENTRIES = "select body from entries where session_id = ? order by seq";

  private final Database database;
  private final Leases leases;
  private final Outbox outbox;

  JdbcSessionStore(Database database, Leases leases, Outbox outbox) {
    this.database = database;
    this.outbox = outbox;
    this.leases = leases;
  }

  /** What the key that starts a session is unique within. */
  static String startScope(String customer) {
    return "customer:" + customer;
  }

  @Override
  public Optional<Head> load(SessionId id, @Nullable IdempotencyKey key) {
    Optional<HeadRow> found =
        database.run(
            connection -> {
              try (PreparedStatement select = connection.prepareStatement(LOAD)) {
                select.setString(1, key == null ? null : key.value());
                select.setString(2, id.value());
                try (ResultSet row = select.executeQuery()) {
                  return row.next() ? Optional.of(HeadRow.of(row)) : Optional.empty();
                }
              }
            });
    // Only now, with the connection given back, because the fold may have to be read from the
    // entries.
    return found.map(row -> row.head(id, fold(id, row)));
  }

  @Override
  public Optional<UsedKey> started(String customer, IdempotencyKey key) {
    return used(startScope(customer), key);
  }

  @Override
  public Optional<UsedKey> used(String scope, IdempotencyKey key) {
    return database.run(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(STARTED)) {
            select.setString(1, scope);
            select.setString(2, key.value());
            try (ResultSet row = select.executeQuery()) {
              return row.next() ? Optional.ofNullable(HeadRow.used(row)) : Optional.empty();
            }
          }
        });
  }

  @Override
  public Written write(SessionWrite write) {
    WriteStatement statement = new WriteStatement(write, outbox, leases.server(), leases.length());
    try {
      return database.run(statement::execute);
    } catch (DatabaseException e) {
      if (e.isDuplicate() && write.key() != null) {
        return Written.KEY_USED;
      }
      if ((e.isDuplicate() || e.isOverlap() || e.isDeadlock()) && write.booking() != null) {
        // Somebody else took the same place of a part of that time, or both did at once and waited
        // for each other; there may be another.
        return Written.LOST;
      }
      throw e;
    }
  }

  @Override
  public List<Entry> entries(SessionId id) {
    return database.run(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(ENTRIES)) {
            select.setString(1, id.value());
            try (ResultSet row = select.executeQuery()) {
              List<Entry> entries = new ArrayList<>();
              while (row.next()) {
                entries.add(
                    EntryCodec.decode(
                        Json.parse(row.getString(1).getBytes(StandardCharsets.UTF_8))));
              }
              return entries;
            }
          }
        });
  }

  /**
   * The cached fold when it is of the head's version and entry and can be read; else the entries'
   * own.
   */
  private Fold fold(SessionId id, HeadRow row) {
    if (row.fold() != null && row.expectedKey().equals(row.foldKey())) {
      try {
        return FoldCodec.decode(row.fold());
      } catch (IllegalArgumentException e) {
        LOG.info("The cached fold of session {} is built again: {}", id, e.getMessage());
      }
    }
    return Fold.of(entries(id));
  }
}
