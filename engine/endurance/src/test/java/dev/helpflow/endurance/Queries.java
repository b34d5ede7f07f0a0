package dev.helpflow.endurance;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Asks a database from outside, each time on a connection of its own. */
record Queries(String url) {
  private static final Duration BETWEEN = Duration.ofMillis(10);

  /** The one number that a query gives. */
  long number(String query) {
    return Long.parseLong(rows(query).getFirst().getFirst());
  }

  /** All values of all rows, as texts. */
  List<List<String>> rows(String query) {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      List<List<String>> rows = new ArrayList<>();
      int columns = row.getMetaData().getColumnCount();
      while (row.next()) {
        List<String> values = new ArrayList<>(columns);
        for (int i = 1; i <= columns; i++) {
          values.add(row.getString(i));
        }
        rows.add(values);
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("The database could not be asked: " + query, e);
    }
  }

  /** Changes rows, and says how many. */
  int change(String statement) {
    try (Connection connection = DriverManager.getConnection(url);
        Statement change = connection.createStatement()) {
      return change.executeUpdate(statement);
    } catch (SQLException e) {
      throw new IllegalStateException("The database could not be changed: " + statement, e);
    }
  }

  /** Waits until a query gives this number or more, or for as long as that may take. */
  void await(String query, long wanted, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (number(query) < wanted && System.nanoTime() < end) {
      Pauses.of(BETWEEN);
    }
  }
}
