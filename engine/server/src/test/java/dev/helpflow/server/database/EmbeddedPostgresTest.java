package dev.helpflow.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@Timeout(120)
class EmbeddedPostgresTest {
  /** One folder for all, because unpacking PostgreSQL takes longer than all the rest. */
  private static final Path FOLDER = Path.of("target", "embedded-postgres-test");

  @Test
  void writesThroughToDisk() throws SQLException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(FOLDER, List.of())) {
      assertThat(ask(postgres, "show fsync")).isEqualTo("on");
      assertThat(ask(postgres, "show synchronous_commit")).isEqualTo("on");
      assertThat(ask(postgres, "show full_page_writes")).isEqualTo("on");
      assertThat(ask(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
    }
  }

  @Test
  void asksForAPasswordThatOnlyTheOwnerCanRead() throws IOException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(FOLDER, List.of())) {
      String without = postgres.url().replaceAll("password=.*", "password=wrong");
      assertThatThrownBy(() -> DriverManager.getConnection(without).close())
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password");
      if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
        assertThat(Files.getPosixFilePermissions(FOLDER.resolve("password")))
            .isEqualTo(PosixFilePermissions.fromString("rw-------"));
      }
    }
  }

  @Test
  void keepsItsDataWhenItIsStartedAgain() throws SQLException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(FOLDER, List.of())) {
      run(postgres, "drop table if exists kept; create table kept as select 42 as answer");
    }
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(FOLDER, List.of())) {
      assertThat(ask(postgres, "select answer from kept")).isEqualTo("42");
    }
  }

  @Test
  void takesOverWhatAKilledServerLeftBehind() throws Exception {
    Process server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Killed.class.getName(),
                FOLDER.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(server.inputReader().lines().anyMatch("committed"::equals)).isTrue();
    String orphan = runningProcess();
    server.destroyForcibly();
    assertThat(server.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(ProcessHandle.of(Long.parseLong(orphan)))
        .as("the database server outlives a killed server")
        .isPresent();

    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(FOLDER, List.of())) {
      assertThat(ask(postgres, "select count(*) from survivors")).isEqualTo("1");
      assertThat(runningProcess()).isNotEqualTo(orphan);
    }
  }

  /** The statement ends by its own time limit, which is kept by the orphan itself. */
  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void waitsForAConnectionsProcessThatOutlivesAKilledDatabase() throws Exception {
    EmbeddedPostgres killed = EmbeddedPostgres.start(FOLDER, List.of());
    Thread customer =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    run(
                        killed,
                        "set statement_timeout = 6000; select count(*) from generate_series(1, 100000000000)");
                  } catch (SQLException ended) {
                    // By the time limit, or because nobody is there to answer.
                  }
                });
    awaitBusy(killed, customer);
    long postmaster = Long.parseLong(runningProcess());
    ProcessHandle.of(postmaster).orElseThrow().destroyForcibly();
    // Its lock is let go of as the death of its server would; stopping finds nothing to stop.
    killed.close();

    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(FOLDER, List.of())) {
      assertThat(ask(postgres, "select 1")).isEqualTo("1");
    }
    customer.join();
  }

  private static void awaitBusy(EmbeddedPostgres postgres, Thread customer) throws Exception {
    String running =
        "select count(distinct pid) from pg_stat_activity where state = 'active' and query like 'select count%generate_series%'";
    while (ask(postgres, running).equals("0")) {
      assertThat(customer.isAlive()).as("the statement still runs").isTrue();
      Thread.sleep(20);
    }
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void startsOverAPidFileWhoseNumberIsAnotherProgramsNow() throws Exception {
    EmbeddedPostgres.start(FOLDER, List.of()).close();
    Files.writeString(
        FOLDER.resolve("data/postmaster.pid"),
        ProcessHandle.current().pid() + "\n" + FOLDER.toAbsolutePath() + "\n1\n1\n\n127.0.0.1\n");
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(FOLDER, List.of())) {
      assertThat(ask(postgres, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void refusesAFolderThatAnotherServerUses() {
    try (EmbeddedPostgres first = EmbeddedPostgres.start(FOLDER, List.of())) {
      assertThatThrownBy(() -> EmbeddedPostgres.start(FOLDER, List.of()).close())
          .isInstanceOf(DatabaseStartException.class)
          .hasMessageContaining(
              "is in use by another Helpflow server (process "
                  + ProcessHandle.current().pid()
                  + ")")
          .hasMessageContaining("HELPFLOW_DATA");
      assertThat(first.url()).isNotEmpty();
    }
  }

  @Test
  void refusesAFolderThatIsAFile() throws IOException {
    File file = File.createTempFile("helpflow", "file");
    file.deleteOnExit();
    assertThatThrownBy(() -> EmbeddedPostgres.start(file.toPath(), List.of()).close())
        .isInstanceOf(DatabaseStartException.class)
        .hasMessageContaining("cannot be used");
  }

  private static String runningProcess() throws IOException {
    return Files.readAllLines(FOLDER.resolve("data/postmaster.pid")).getFirst().strip();
  }

  private static String ask(EmbeddedPostgres postgres, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(postgres.url());
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      found.next();
      return found.getString(1);
    }
  }

  private static void run(EmbeddedPostgres postgres, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(postgres.url());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** A server that commits a row, says so, and then waits to be killed. */
  static final class Killed {
    private Killed() {}

    public static void main(String[] arguments) throws Exception {
      EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(arguments[0]), List.of());
      run(postgres, "drop table if exists survivors; create table survivors as select 1 as one");
      System.out.println("committed");
      Thread.sleep(TimeUnit.MINUTES.toMillis(2));
    }
  }
}
