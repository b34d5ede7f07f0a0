package dev.helpflow.server.sessions;

import dev.helpflow.core.ledger.Fold;
import dev.helpflow.core.negotiation.Client;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A session's row as it was read, before its fold is known to be good.
 *
 * @param expectedKey what the key of a cached fold has to be
 */
record HeadRow(
    String customer,
    long revision,
    String expectedKey,
    byte @Nullable [] fold,
    @Nullable String foldKey,
    boolean unfinished,
    @Nullable String needed,
    Client client,
    @Nullable UsedKey used) {

  static HeadRow of(ResultSet row) throws SQLException {
    return new HeadRow(
        row.getString("customer"),
        row.getLong("revision"),
        row.getString("expected_key"),
        row.getBytes("fold"),
        row.getString("fold_key"),
        row.getBoolean("unfinished"),
        row.getString("needs_customer"),
        client(row),
        used(row));
  }

  static @Nullable UsedKey used(ResultSet row) throws SQLException {
    byte[] hash = row.getBytes("body_hash");
    return hash == null
        ? null
        : new UsedKey(HexFormat.of().formatHex(hash), new SessionId(row.getString("made")));
  }

  private static Client client(ResultSet row) throws SQLException {
    String name = row.getString("client");
    return name == null ? Client.BASELINE : new Client(name, row.getInt("catalogue"), Set.of());
  }

  Head head(SessionId id, Fold good) {
    return new Head(id, customer, revision, good, unfinished, needed, client, used);
  }
}
