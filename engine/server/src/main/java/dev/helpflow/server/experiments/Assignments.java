package dev.helpflow.server.experiments;

import dev.helpflow.server.database.Database;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Which variant each customer was given first, in the table {@code assignments}: what is there is
 * never changed, so that nobody changes variant, whatever becomes of the experiment. One row is
 * read and written by its key alone, so that the table can be shared out by customer.
 */
@Singleton
final class Assignments {
  private static final String FIND =
      "select variant from assignments where experiment = ? and customer = ?";

  private static final String KEEP_FIRST =
      """
      with made as (
        insert into assignments (experiment, customer, variant, phase, client, assigned_at)
        values (?, ?, ?, ?, ?, ?)
        on conflict (experiment, customer) do nothing
        returning variant)
      select variant from made
      union all
      select variant from assignments where experiment = ? and customer = ?
      limit 1
      """;

  private final Database database;

  Assignments(Database database) {
    this.database = database;
  }

  /** The variant that a customer was given, or empty when they were given none. */
  Optional<String> find(String experiment, String customer) {
    return database.run(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setString(1, experiment);
            select.setString(2, customer);
            try (ResultSet row = select.executeQuery()) {
              return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
          }
        });
  }

  /** Gives a customer a variant unless they were given one; the one that is theirs. */
  String keepFirst(
      String experiment, String customer, String variant, int phase, String client, Instant at) {
    return database.run(
        connection -> {
          try (PreparedStatement insert = connection.prepareStatement(KEEP_FIRST)) {
            insert.setString(1, experiment);
            insert.setString(2, customer);
            insert.setString(3, variant);
            insert.setInt(4, phase);
            insert.setString(5, client);
            insert.setObject(6, at.atOffset(ZoneOffset.UTC));
            insert.setString(7, experiment);
            insert.setString(8, customer);
            // Another session of the customer may have given one since the statement began, which
            // it then does not see; it is there the next time.
            for (int attempt = 0; attempt < 3; attempt++) {
              try (ResultSet row = insert.executeQuery()) {
                if (row.next()) {
                  return row.getString(1);
                }
              }
            }
            throw new IllegalStateException(
                "The assignment in " + experiment + " is neither there nor can it be made.");
          }
        });
  }
}
