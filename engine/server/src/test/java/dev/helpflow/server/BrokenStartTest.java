package dev.helpflow.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whoever has something to correct is told what, and finds nothing left running. */
@Timeout(180)
class BrokenStartTest {
  /** Unpacked once for all. */
  private static final Path PROGRAMS = Path.of("target", "test-programs").toAbsolutePath();

  private static final String WHOLE =
      """
      { "spec": 1, "id": "test/whole", "title": "@t", "locales": ["en-GB"],
        "human": { "queue": "general", "context": [], "onUnavailable": "callBack" },
        "start": "done",
        "nodes": { "done": { "type": "end", "outcome": "resolved" } },
        "messages": { "en-GB": { "t": "A test" } } }
      """;

  @TempDir Path folder;

  /** What a server that did not start said, all of it. */
  private record Ended(int code, String output) {}

  @Test
  void leavesNoDatabaseBehindWhenAFlowIsWrong() throws Exception {
    flow("broken", "{\"spec\": 1, \"id\": \"test/broken\"}");
    // Is published, so that there is a database by the time the server ends.
    flow("whole", WHOLE);

    Ended ended =
        start(
            Map.of(
                "HELPFLOW_DATA",
                folder.resolve("data").toString(),
                "HELPFLOW_FLOWS",
                folder.resolve("flows").toString()));

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.output())
        .contains("Helpflow cannot start. Flows under")
        .contains("flow.json")
        .doesNotContain("\tat ");
    assertThat(folder.resolve("data/postgres/data/PG_VERSION"))
        .as("there was a database, so that one could be left")
        .exists();
    assertNoDatabaseRuns();
  }

  @Test
  void leavesNoDatabaseBehindWhenASettingIsWrong() throws Exception {
    Ended ended =
        start(
            Map.of(
                "HELPFLOW_DATA",
                folder.resolve("data").toString(),
                "HELPFLOW_HOST",
                "0.0.0.0",
                "HELPFLOW_DEVELOPMENT",
                "true"));

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.output())
        .contains("Helpflow cannot start. HELPFLOW_DEVELOPMENT is true")
        .doesNotContain("\tat ");
    assertNoDatabaseRuns();
  }

  @Test
  void saysWhichCustomerAttributeNamesNoClaim() throws Exception {
    Path schema = folder.resolve("customer.json");
    Files.writeString(
        schema,
        """
        {"type": "object", "properties": {"firstName": {"type": "string", "x-helpflow-claim": 7}}}
        """);

    Ended ended =
        start(
            Map.of(
                "HELPFLOW_DATA",
                folder.resolve("data").toString(),
                "HELPFLOW_CUSTOMER",
                schema.toString()));

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.output())
        .contains("Helpflow cannot start. The schema of customer attributes " + schema)
        .contains("has 7 at /properties/firstName/x-helpflow-claim")
        .doesNotContain("\tat ");
    assertNoDatabaseRuns();
  }

  @Test
  void saysInWordsThatADatabaseOfOnesOwnIsAway() throws Exception {
    int nobody;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = socket.getLocalPort();
    }

    Ended ended =
        start(
            Map.of(
                "HELPFLOW_DATABASE_URL",
                "jdbc:postgresql://127.0.0.1:" + nobody + "/helpflow?user=u&password=secret"));

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.output())
        .contains(
            "Helpflow cannot start. A connection to the PostgreSQL at HELPFLOW_DATABASE_URL cannot be made: ")
        .doesNotContain("\tat ")
        .doesNotContain("secret");
  }

  private void flow(String name, String document) throws IOException {
    Path flow = Files.createDirectories(folder.resolve("flows/test").resolve(name));
    Files.writeString(flow.resolve("flow.json"), document);
  }

  private Ended start(Map<String, String> settings) throws IOException, InterruptedException {
    Path output = folder.resolve("output");
    ProcessBuilder builder =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "@" + Path.of("jvm.options").toAbsolutePath(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    Application.class.getName()))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().put("HELPFLOW_PORT", "-1");
    builder.environment().put("HELPFLOW_PROGRAMS", PROGRAMS.toString());
    builder.environment().putAll(settings);
    Process process = builder.start();
    try {
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("the server ended by itself").isTrue();
    } finally {
      process.destroyForcibly();
    }
    return new Ended(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
  }

  /** Neither the file that a running one keeps, nor a process that was given the folder. */
  private void assertNoDatabaseRuns() {
    assertThat(folder.resolve("data/postgres/data/postmaster.pid")).doesNotExist();
    assertThat(
            ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .filter(line -> line.contains("postgres") && line.contains(folder.toString())))
        .isEmpty();
  }
}
