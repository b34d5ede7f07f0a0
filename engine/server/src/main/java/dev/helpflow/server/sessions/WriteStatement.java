package dev.helpflow.server.sessions;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.interpreter.Event;
import dev.helpflow.core.interpreter.View;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.Fold;
import dev.helpflow.core.negotiation.Client;
import dev.helpflow.server.events.Outbox;
import dev.helpflow.server.sessions.SessionStore.Written;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.session.EntryCodec;
import dev.helpflow.wire.session.FoldCodec;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Stores a write in one statement: {@code head} compares and sets the session's row, and every
 * other part takes its rows from {@code head}, so that a lost write stores nothing at all.
 */
final class WriteStatement {
  private static final String TAKEN =
      """
      select position from signal_inbox
      where name = ? and key = ? and id = ? and taken_by is null
      for update
      """;

  private static final String MARK_TAKEN =
      """
      update signal_inbox i
      set taken_by = head.id, taken_address = ?, taken_at = ?
      from head, taken where i.position = taken.position
      """;

  private static final String CREATE =
      """
      insert into sessions
        (id, customer, namespace, name, version, status, revision, seq, title, discreet, locale,
         outcome, place, client, catalogue, fold, fold_key, created_at, updated_at, expires_at)
      values (?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      returning id
      """;

  private static final String CHANGE =
      """
      update sessions
      set version = ?, status = ?, revision = revision + 1, seq = ?, title = ?, discreet = ?,
          outcome = ?, place = ?, client = ?, catalogue = ?,
          fold = ?, fold_key = ?, updated_at = coalesce(?, updated_at), expires_at = ?,
          needs_customer = ?
      where id = ? and revision = ? and needs_customer is not distinct from ?
      """;

  private static final String ENTRIES =
      """
      insert into entries (session_id, seq, kind, at, body)
      select head.id, e.seq::bigint, e.kind, e.at::timestamptz, e.body::json
      from head, unnest(?, ?, ?, ?) as e (seq, kind, at, body)
      """;

  private static final String EVENTS =
      """
      insert into events (session_id, seq, type, at, address, data)
      select head.id, ?, e.type, e.at::timestamptz, e.address, e.data::json
      from head, unnest(?, ?, ?, ?) with ordinality as e (type, at, address, data, place)
      """;

  private static final String IN_ORDER =
      """
      order by e.place
      returning id, session_id, type
      """;

  private static final String KEY =
      """
      insert into idempotency (scope, key, body_hash, session_id, created_at)
      select ?, ?, ?, head.id, ? from head
      """;

  private static final String KNOWN_COMMITS =
      """
      delete from unknown_commits using head
      where unknown_commits.session_id = head.id and idempotency_key = any (?)
      """;

  private static final String TAKE_LEASE =
      """
      insert into work (session_id, lease_owner, lease_until, created_at, commit_key, sent)
      select head.id, ?, now() + ? * interval '1 millisecond', now(), ?::text, ?::text from head
      on conflict (session_id) do update
      set lease_owner = excluded.lease_owner, lease_until = excluded.lease_until, attempts = 0,
          commit_key = coalesce(excluded.commit_key, work.commit_key),
          sent = case when excluded.commit_key is null then work.sent else excluded.sent end
      """;

  private static final String END_LEASE =
      "delete from work using head where work.session_id = head.id\n";

  private final Statement statement = new Statement();
  private final SessionWrite write;

  WriteStatement(SessionWrite write, Outbox outbox, String server, Duration lease) {
    this.write = write;
    signal();
    if (write.booking() != null) {
      write.booking().find(statement);
    }
    head();
    entries();
    commits();
    events(outbox);
    key();
    lease(server, lease);
    new Arrangements(write).addTo(statement);
    if (write.booking() != null) {
      write.booking().take(statement);
    }
  }

  /** The key of a cached fold: which version and which entry it is of. */
  static String foldKey(Fold fold) {
    return fold.flow() + "#" + fold.seq();
  }

  Written execute(Connection connection) throws SQLException {
    String found = write.signal() == null ? "true" : "exists (select 1 from taken)";
    String free = write.booking() == null ? "true" : "exists (select 1 from slot)";
    try (PreparedStatement prepared =
            statement.prepare(
                connection, "select exists (select 1 from head), " + found + ", " + free);
        ResultSet row = prepared.executeQuery()) {
      row.next();
      if (row.getBoolean(1)) {
        return Written.STORED;
      }
      if (!row.getBoolean(3)) {
        return Written.SLOT_TAKEN;
      }
      return row.getBoolean(2) ? Written.LOST : Written.SIGNAL_TAKEN;
    }
  }

  private void signal() {
    SignalRef signal = write.signal();
    if (signal != null) {
      statement.part("taken", TAKEN, signal.name(), signal.key(), signal.id());
    }
  }

  private void head() {
    Head before = write.before();
    Fold fold = write.after();
    View view = write.view();
    Client client = before.client();
    boolean isNamed = !client.equals(Client.BASELINE);
    String app = isNamed ? client.name() : null;
    Integer catalogue = isNamed ? client.catalogue() : null;
    byte[] cache = FoldCodec.encode(fold);
    if (before.revision() == 0) {
      statement.part(
          "head",
          CREATE,
          before.id().value(),
          before.customer(),
          fold.flow().id().namespace(),
          fold.flow().id().name(),
          fold.flow().version(),
          view.status().word(),
          fold.seq(),
          view.title(),
          view.discreet(),
          fold.started().locale(),
          view.outcome(),
          view.place().toString(),
          app,
          catalogue,
          cache,
          foldKey(fold),
          write.at(),
          write.at(),
          view.expiresAt());
      return;
    }
    String onlyIfTaken =
        (write.signal() == null ? "" : "  and exists (select 1 from taken)\n")
            + (write.booking() == null ? "" : "  and exists (select 1 from slot)\n");
    statement.part(
        "head",
        CHANGE + onlyIfTaken + "returning id\n",
        fold.flow().version(),
        view.status().word(),
        fold.seq(),
        view.title(),
        view.discreet(),
        view.outcome(),
        view.place().toString(),
        app,
        catalogue,
        cache,
        foldKey(fold),
        write.isActivity() ? write.at() : null,
        view.expiresAt(),
        write.needs(),
        before.id().value(),
        before.revision(),
        before.needed());
  }

  private void entries() {
    if (write.entries().isEmpty()) {
      return;
    }
    List<ObjectNode> bodies = write.entries().stream().map(EntryCodec::encode).toList();
    statement.part(
        "new_entries",
        ENTRIES,
        write.entries().stream().map(entry -> Long.toString(entry.seq())).toList(),
        bodies.stream().map(body -> body.get("kind").textValue()).toList(),
        write.entries().stream().map(Entry::at).map(Object::toString).toList(),
        bodies.stream().map(WriteStatement::text).toList());
  }

  private void commits() {
    List<String> known = new ArrayList<>();
    for (Entry entry : write.entries()) {
      if (entry instanceof Entry.Result result && result.idempotencyKey() != null) {
        known.add(result.idempotencyKey());
      }
    }
    if (!known.isEmpty()) {
      statement.part("known_commits", KNOWN_COMMITS, known);
    }
  }

  private void events(Outbox outbox) {
    if (write.events().isEmpty()) {
      return;
    }
    Exposed exposed = new Exposed(write);
    exposed.addTo(statement);
    statement.part(
        "added",
        EVENTS + (exposed.isNobody() ? "" : Exposed.ONCE) + IN_ORDER,
        write.after().seq(),
        exposed.told().stream().map(Event::type).toList(),
        exposed.told().stream().map(Event::at).map(Object::toString).toList(),
        exposed.told().stream().map(Event::address).toList(),
        exposed.told().stream().map(event -> text(event.data())).toList());
    new CountedOutcomes(write).addTo(statement, !exposed.isNobody());
    // Nobody is told of a preview.
    if (!write.isPreview()) {
      Outbox.Wanted wanted = outbox.wanted(write.events().stream().map(Event::type).toList());
      if (!wanted.isNothing()) {
        statement.part("told", Outbox.TOLD, wanted.types(), wanted.subscriptions());
        statement.part("new_lanes", Outbox.LANES);
      }
    }
  }

  private void key() {
    IdempotencyKey key = write.key();
    if (key != null) {
      byte[] hash = HexFormat.of().parseHex(key.bodyHash());
      statement.part("new_key", KEY, write.keyScope(), key.value(), hash, write.at());
    }
  }

  private void lease(String server, Duration lease) {
    switch (write.lease()) {
      case KEEP -> {}
      case TAKE -> {
        ReadyCommit commit = write.commit();
        statement.part(
            "lease",
            TAKE_LEASE,
            server,
            lease.toMillis(),
            commit == null ? null : commit.idempotencyKey(),
            commit == null ? null : commit.digest());
      }
      case END -> statement.part("lease", END_LEASE);
    }
    if (write.signal() != null) {
      statement.part("marked", MARK_TAKEN, write.fed(), write.at());
    }
  }

  static String text(Object valueOrNode) {
    return new String(Json.write(valueOrNode), StandardCharsets.UTF_8);
  }
}
