package dev.helpflow.server.chatwoot;

import dev.helpflow.server.database.Database;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** Keeps which conversation is of which hand-off, and which notes it has. */
@Singleton
final class ConversationRepository {
  private static final String FIND =
      """
      select conversation, trying, noted, is_found, is_left from chatwoot_conversations
      where subscription = ? and handoff_id = ? and place = ?
      """;

  private static final String KEEP =
      """
      insert into chatwoot_conversations (subscription, handoff_id, place, conversation, is_found)
      values (?, ?, ?, ?, ?)
      on conflict (subscription, handoff_id) do update
      set place = excluded.place, conversation = excluded.conversation,
          is_found = excluded.is_found, trying = 0, noted = '{}', is_left = false
      """;

  private static final String TRY =
      """
      update chatwoot_conversations set trying = ? where subscription = ? and handoff_id = ?
      """;

  private static final String NOTED =
      """
      update chatwoot_conversations set trying = 0, noted = noted || ?::bigint, is_left = ?
      where subscription = ? and handoff_id = ?
      """;

  private static final String FORGET =
      "delete from chatwoot_conversations where subscription = ? and handoff_id = ?";

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
    return database.run(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setString(1, key.subscription());
            select.setString(2, key.handoff());
            select.setString(3, key.place());
            try (ResultSet row = select.executeQuery()) {
              return row.next()
                  ? Optional.of(
                      new Conversation(
                          row.getLong("conversation"),
                          row.getLong("trying"),
                          Set.of((Long[]) row.getArray("noted").getArray()),
                          row.getBoolean("is_found"),
                          row.getBoolean("is_left")))
                  : Optional.empty();
            }
          }
        });
  }

  /**
   * Keeps a conversation of which nothing more is known.
   *
   * @param isFound whether it was there already
   */
  Conversation keep(Key key, long conversation, boolean isFound) {
    change(
        KEEP,
        update -> {
          update.setString(1, key.subscription());
          update.setString(2, key.handoff());
          update.setString(3, key.place());
          update.setLong(4, conversation);
          update.setBoolean(5, isFound);
        });
    return new Conversation(conversation, 0, Set.of(), isFound, false);
  }

  /** Takes down that the note of an event is about to be made. */
  void tryNote(Key key, long event) {
    change(
        TRY,
        update -> {
          update.setLong(1, event);
          update.setString(2, key.subscription());
          update.setString(3, key.handoff());
        });
  }

  /** Takes down that all is done that follows from an event. */
  void noted(Key key, long event, boolean isLeft) {
    change(
        NOTED,
        update -> {
          update.setLong(1, event);
          update.setBoolean(2, isLeft);
          update.setString(3, key.subscription());
          update.setString(4, key.handoff());
        });
  }

  /** Forgets a conversation that is not there any more. */
  void forget(Key key) {
    change(
        FORGET,
        update -> {
          update.setString(1, key.subscription());
          update.setString(2, key.handoff());
        });
  }

  /** The parameters of a statement. */
  private interface Parameters {
    void set(PreparedStatement statement) throws SQLException;
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
