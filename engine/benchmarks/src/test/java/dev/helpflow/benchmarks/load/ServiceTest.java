package dev.helpflow.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.helpflow.benchmarks.BenchmarkException;
import dev.helpflow.benchmarks.flow.BenchmarkFlow;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The load stays on this machine, and a wrong answer is not measured. */
class ServiceTest {

  @Test
  void refusesToLoadAnotherMachine() {
    assertThatThrownBy(() -> new Service(URI.create("http://example.com:8080")))
        .isInstanceOf(BenchmarkException.class)
        .hasMessageContaining("example.com");
  }

  @Test
  void failsTheRunWhenAServerShowsAnotherScreen() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] wrong =
        "{\"session\":{\"id\":\"a\",\"status\":\"active\"},\"screen\":{\"id\":\"other\",\"key\":\"k\"}}"
            .getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(201, wrong.length);
          exchange.getResponseBody().write(wrong);
          exchange.close();
        });
    server.start();
    try {
      Service service =
          new Service(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
      assertThatThrownBy(
              () ->
                  LoadRun.of(service, BenchmarkFlow.conversationOfFile(), 1, Duration.ofSeconds(5)))
          .isInstanceOf(BenchmarkException.class)
          .hasMessageContaining("question1")
          .hasMessageContaining("other");
      assertThat(service.isReady()).isFalse();
    } finally {
      server.stop(0);
    }
  }
}
