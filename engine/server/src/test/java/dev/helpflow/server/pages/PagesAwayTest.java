package dev.helpflow.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.server.RawHttp;
import dev.helpflow.server.TestDatabase;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server whose callers need tokens has of all pages only the console, which takes them. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesAwayTest implements TestDatabase {
  @TempDir static Path folder;

  @Inject EmbeddedServer server;

  @Override
  public Map<String, String> more() {
    try {
      Files.writeString(folder.resolve("index.html"), "<!doctype html><title>Page</title>");
      return Map.of(
          "helpflow.phone", folder.toString(),
          "helpflow.desk", folder.toString(),
          "helpflow.console", folder.toString(),
          "helpflow.development", "false",
          "helpflow.jwt.secret", "a secret of this test alone, of 32 bytes or more",
          "helpflow.jwt.issuer", "https://login.example.com",
          "helpflow.jwt.audience", "helpflow",
          "helpflow.jwt.algorithm", "HS256");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/desk/"})
  void areNotServedWithoutTheDevelopmentIdentity(String path) throws IOException {
    RawHttp.Answer answer = RawHttp.get(server.getURI(), path, "Host: localhost");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body()).doesNotContain("Page</title>");
  }

  @Test
  void butTheConsoleIsForItAsksForAToken() throws IOException {
    RawHttp.Answer page = RawHttp.get(server.getURI(), "/console/experiments", "Host: localhost");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("Page</title>");
    RawHttp.Answer api =
        RawHttp.get(
            server.getURI(),
            "/v1/experiments",
            "Host: localhost",
            "Authorization: Bearer dev:ops:olga");
    assertThat(api.status()).isEqualTo(401);
  }
}
