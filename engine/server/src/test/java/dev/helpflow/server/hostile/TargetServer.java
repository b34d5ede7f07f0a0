package dev.helpflow.server.hostile;

import dev.helpflow.server.RawHttp;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** The one server that hostile requests are sent to: what one test does to it, the next meets. */
final class TargetServer {
  /** How customers reach a person without the server. */
  static final String PHONE = "tel:+441632960001";

  static final Path RESOURCES = Path.of("src", "test", "resources");
  private static final Path FLOWS = RESOURCES.resolve("hostile");
  static final FakeBank BANK = new FakeBank();
  static final BrokenBank BROKEN = new BrokenBank();
  static final RunningServer SERVER = start();
  static final String AUTHOR = "dev:author:ann";

  private TargetServer() {}

  static int port() {
    return SERVER.bean(EmbeddedServer.class).getPort();
  }

  static RawHttp.Answer send(RawRequest request) {
    return request.send(port());
  }

  /** Starts a session of one of the flows kept beside these tests. */
  static Answer begin(String customer, String flow, String inputs) {
    return SERVER.post(
        RunningServer.customer(customer),
        "/v1/sessions",
        "{\"flow\":\"" + flow + "\",\"inputs\":" + inputs + "}",
        java.util.UUID.randomUUID().toString());
  }

  /** Publishes a document and makes it live. */
  static void publish(int port, String flow, String document) {
    RawHttp.Answer published =
        RawRequest.of("POST /v1/flows/" + flow + "/versions")
            .as("dev:author:ann")
            .json(document)
            .send(port);
    if (published.status() / 100 != 2) {
      throw new IllegalStateException("The flow was not published: " + published.body());
    }
    int version = ProblemAssert.tree(published.body()).path("version").asInt();
    RawHttp.Answer live =
        RawRequest.of("PUT /v1/flows/" + flow + "/live")
            .as("dev:author:ann")
            .json("{\"version\":" + version + ",\"reason\":\"For a test.\"}")
            .send(port);
    if (live.status() / 100 != 2) {
      throw new IllegalStateException("The flow did not go live: " + live.body());
    }
  }

  /** One folder with the files of several, as the server takes its connectors from one. */
  static Path connectors(Path... folders) {
    try {
      Path together = Files.createTempDirectory("connectors");
      for (Path folder : folders) {
        try (Stream<Path> files = Files.list(folder)) {
          for (Path file : files.toList()) {
            Files.copy(file, together.resolve(file.getFileName()));
          }
        }
      }
      return together;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RunningServer start() {
    Path connectors =
        connectors(RESOURCES.resolve("journey").resolve("connectors"), FLOWS.resolve("connectors"));
    RunningServer server =
        RunningServer.start(
            BANK,
            Map.of(
                "helpflow.connectors",
                connectors.toString(),
                "helpflow.placeholders.broken-port",
                BROKEN.port(),
                "helpflow.support.phone",
                PHONE,
                "helpflow.sessions.retry-first",
                "200ms",
                "helpflow.sessions.recover-every",
                "100ms"));
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    int port = server.bean(EmbeddedServer.class).getPort();
    for (String flow : new String[] {"broken", "answers"}) {
      try {
        publish(port, "tests/" + flow, Files.readString(FLOWS.resolve(flow + ".json")));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return server;
  }
}
