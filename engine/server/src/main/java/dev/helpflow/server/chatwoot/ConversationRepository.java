package dev.helpflow.server.chatwoot;

import dev.helpflow.server.database.Database;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Keeps which conversation is of which hand-off, and which notes it has. */
@Singleton
final class ConversationRepository {
  private static final String LAST =
      """
      select conversation, turn, queues, tried, noted, is_found, is_begun, is_left, is_resolved
      from chatwoot_conversations where subscription = ? and handoff_id = ?
      """;

  private static final String FIND = LAST + " and place = ?";

  private static final String KEEP =
      """
      insert into chatwoot_conversations as c
        (subscription, handoff_id, place, conversation, turn, queues, is_found)
      values (?, ?, ?, ?, ?, ?, ?)
      on conflict (subscription, handoff_id) do update
      set place = excluded.place, conversation = excluded.conversation, turn = excluded.turn,
          queues = excluded.queues, is_found = excluded.is_found, tried = '{}',
          noted = case when c.place = excluded.place then c.noted else '{}' end,
          is_begun = false, is_left = false, is_resolved = false
      """;

  private static final String TRY =
      """
      update chatwoot_conversations
      set tried = array_remove(tried, ?::bigint) || ?::bigint, queues = ?
      where subscription = ? and handoff_id = ?
      """;

  private static final String RESOLVE =
      """
      update chatwoot_conversations set is_resolved = true where subscription = ? and handoff_id = ?
      """;

  private static final String NOTED =
      """
      update chatwoot_conversations
      set tried = array_remove(tried, ?::bigint), noted = noted || ?::bigint, is_begun = true,
          is_left = ?
      where subscription = ? and handoff_id = ?
      """;

  private static final String FORGET = "delete from chatwoot_conversations where subscription = ?";

  private final Database database;

  ConversationRepository(Database database) {
    this.database = database;
  }

  /**
   * Whose conversation.
   *
   * @param place the Chatwoot and the account: ids of one are not those of another
   */
  record Key(String subscription, String handoff, String place) {}

  Optional<Conversation> find(Key key) {
    return read(
        FIND,
        select -> {
          select.setString(1, key.subscription());
          select.setString(2, key.handoff());
          select.setString(3, key.place());
        });
  }

  /** The last one of a subscription and a hand-off, wherever that is. */
  Optional<Conversation> last(String subscription, String handoff) {
    return read(
        LAST,
        select -> {
          select.setString(1, subscription);
          select.setString(2, handoff);
        });
  }

  /**
   * Keeps a conversation that a hand-off has now in place of another, or as its first.
   *
   * @param isFound whether it was there already
   */
  Conversation keep(Key key, long conversation, int turn, Set<String> queues, boolean isFound) {
    change(
        KEEP,
        update -> {
          update.setString(1, key.subscription());
          update.setString(2, key.handoff());
          update.setString(3, key.place());
          update.setLong(4, conversation);
          update.setInt(5, turn);
          update.setArray(6, texts(update, queues));
          update.setBoolean(7, isFound);
        });
    return find(key).orElseThrow();
  }

  /**
   * Takes down that the note of an event is about to be made.
   *
   * @param queues whose hand-offs are told of by now
   */
  void tryNote(Key key, long event, Set<String> queues) {
    change(
        TRY,
        update -> {
          update.setLong(1, event);
          update.setLong(2, event);
          update.setArray(3, texts(update, queues));
          update.setString(4, key.subscription());
          update.setString(5, key.handoff());
        });
  }

  /** Takes down that a conversation is about to be resolved. */
  void resolve(Key key) {
    change(
        RESOLVE,
        update -> {
          update.setString(1, key.subscription());
          update.setString(2, key.handoff());
        });
  }

  /** Takes down that all is done that follows from an event. */
  void noted(Key key, long event, boolean isLeft) {
    change(
        NOTED,
        update -> {
          update.setLong(1, event);
          update.setLong(2, event);
          update.setBoolean(3, isLeft);
          update.setString(4, key.subscription());
          update.setString(5, key.handoff());
        });
  }

  /** Forgets all conversations of a subscription. */
  void forget(String subscription) {
    change(FORGET, update -> update.setString(1, subscription));
  }

  private static Array texts(PreparedStatement statement, Set<String> texts) throws SQLException {
    return statement.getConnection().createArrayOf("text", texts.toArray());
  }

  /** The parameters of a statement. */
  private interface Parameters {
    void set(PreparedStatement statement) throws SQLException;
  }

  private Optional<Conversation> read(String sql, Parameters parameters) {
    return database.run(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(sql)) {
            parameters.set(select);
            try (ResultSet row = select.executeQuery()) {
              return row.next() ? Optional.of(conversation(row)) : Optional.empty();
            }
          }
        });
  }

  private static Conversation conversation(ResultSet row) throws SQLException {
    return new Conversation(
        row.getLong("conversation"),
        row.getInt("turn"),
        Set.copyOf(Arrays.asList((String[]) row.getArray("queues").getArray())),
        Set.copyOf(Arrays.asList((Long[]) row.getArray("tried").getArray())),
        Set.copyOf(Arrays.asList((Long[]) row.getArray("noted").getArray())),
        row.getBoolean("is_found"),
        row.getBoolean("is_begun"),
        row.getBoolean("is_left"),
        row.getBoolean("is_resolved"));
  }

  private void change(String sql, Parameters parameters) {
    database.run(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            return statement.executeUpdate();
          }
        });
  }
}
