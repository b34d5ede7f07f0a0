package dev.helpflow.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.server.TestDatabase;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What runs often, or over what grows, is found by an index, however large the tables grow.
 * PostgreSQL is told to read whole tables only when no index can serve.
 */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlansTest implements TestDatabase {
  private static final Pattern PARAMETER = Pattern.compile("\\?");
  private static final Pattern FILTER = Pattern.compile("Filter: (.*)");

  @Inject Database database;

  @Override
  public Map<String, String> more() {
    // Nothing is to be gone through: the rows are no real ones.
    return Map.of("helpflow.migrations-every", "1h");
  }

  @BeforeAll
  void fill() throws IOException {
    try (InputStream in = PlansTest.class.getResourceAsStream("many-rows.sql")) {
      String rows = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      database.run(
          connection -> {
            try (Statement statement = connection.createStatement()) {
              return statement.execute(rows);
            }
          });
    }
  }

  /**
   * A filter throws away rows that were read: the whole of an index, perhaps. The file says of each
   * which may be there, because few rows come to it.
   */
  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "plans.csv", delimiter = '|')
  void readsNoMoreThanItNeeds(String statement, @Nullable String few)
      throws ReflectiveOperationException {
    String plan = plan(statement);
    assertThat(plan).contains("Index Cond").doesNotContain("Seq Scan");
    List<String> filters =
        FILTER.matcher(plan).results().map(found -> found.group(1)).distinct().toList();
    assertThat(filters).as(plan).isSubsetOf(few == null ? List.of() : List.of(few.split(" ; ")));
  }

  /** What has to read all of an index reads one that is small. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "sessions.OpenSessions.VERSIONS, sessions_open_by_",
    "migrations.MigrationRepository.CLAIM, using migrations_unfinished"
  })
  void leavesOutWhatIsOver(String statement, String index) throws ReflectiveOperationException {
    assertThat(plan(statement)).contains(index).doesNotContain("Seq Scan");
  }

  private String plan(String statement) throws ReflectiveOperationException {
    String sql = sql(statement);
    return database.run(connection -> plan(connection, sql));
  }

  /** The text of a statement, which is its repository's own affair. */
  private static String sql(String statement) throws ReflectiveOperationException {
    int dot = statement.lastIndexOf('.');
    Field field =
        Class.forName("dev.helpflow.server." + statement.substring(0, dot))
            .getDeclaredField(statement.substring(dot + 1));
    field.setAccessible(true);
    return (String) field.get(null);
  }

  /** The plan for whatever the parameters may be. */
  private static String plan(Connection connection, String sql) throws SQLException {
    StringBuilder plan = new StringBuilder();
    try (Statement statement = connection.createStatement()) {
      statement.execute("set enable_seqscan = off");
      statement.execute("set plan_cache_mode = force_generic_plan");
      int[] parameters = {0};
      String numbered =
          PARAMETER
              .matcher(sql)
              .replaceAll(found -> Matcher.quoteReplacement("$" + ++parameters[0]));
      statement.execute("prepare looked_at as " + numbered);
      String values = String.join(", ", Collections.nCopies(parameters[0], "null"));
      String execute = "execute looked_at" + (values.isEmpty() ? "" : "(" + values + ")");
      try (ResultSet rows = statement.executeQuery("explain " + execute)) {
        while (rows.next()) {
          plan.append(rows.getString(1)).append('\n');
        }
      }
      statement.execute("deallocate looked_at");
      statement.execute("reset plan_cache_mode");
      statement.execute("reset enable_seqscan");
    }
    return plan.toString();
  }
}
