package dev.helpflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The exchanges of the kit are what a server answers today. With {@code
 * -Dhelpflow.conformance.record} they are written, and the test fails wherever that changed them.
 */
class RecordedExchangesIT {
  private static final boolean WRITES = System.getProperty("helpflow.conformance.record") != null;

  @TempDir static Path folder;
  private static FaultyServer server;
  private static Recorder recorder;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    server = FaultyServer.start(folder);
    recorder = new Recorder(server.url());
    // The first call of a cold server takes so long that its screen waits.
    recorder.record(Scenarios.read(Scenarios.KIT.resolve("scenarios/start.json")));
  }

  @AfterAll
  static void stop() throws InterruptedException {
    recorder.close();
    server.close();
  }

  @TestFactory
  Stream<DynamicTest> areWhatTheServerAnswers() throws IOException {
    return Scenarios.files().stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
  }

  private static void check(Path file) throws IOException, InterruptedException {
    JsonNode kept = Scenarios.read(file);
    JsonNode recorded = recorder.record(kept);
    if (WRITES) {
      Scenarios.write(file, recorded);
    }
    assertThat(Scenarios.text(recorded))
        .as(
            "what the server answers; when that is as it should be, write it with"
                + " -Dhelpflow.conformance.record")
        .isEqualTo(Scenarios.text(kept));
  }
}
