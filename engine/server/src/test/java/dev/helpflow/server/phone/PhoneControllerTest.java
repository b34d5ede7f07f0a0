package dev.helpflow.server.phone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.server.RawHttp;
import dev.helpflow.server.TestDatabase;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhoneControllerTest implements TestDatabase {
  private static final String HOST = "Host: localhost";

  @TempDir static Path parent;

  @Inject EmbeddedServer server;

  @Override
  public Map<String, String> more() {
    try {
      Path folder = Files.createDirectories(parent.resolve("dist"));
      Files.writeString(folder.resolve("index.html"), "<!doctype html><title>Phone</title>");
      Files.writeString(
          Files.createDirectories(folder.resolve("assets")).resolve("index-1a2b.js"), "export {};");
      Files.writeString(parent.resolve("secret.txt"), "not for anybody");
      return Map.of("helpflow.phone", folder.toString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void sendsThePageUnderAStrictPolicyAndHasItAskedForEachTime() throws IOException {
    RawHttp.Answer answer = get("/");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("<title>Phone</title>");
    assertThat(answer.head().toLowerCase(Locale.ROOT))
        .contains("content-type: text/html")
        .contains("cache-control: no-cache")
        .contains(
            "content-security-policy: default-src 'none'; script-src 'self'; style-src 'self'")
        .contains("x-content-type-options: nosniff")
        .doesNotContain("unsafe");
  }

  @Test
  void sendsWhatIsNamedAfterItsContentForEver() throws IOException {
    RawHttp.Answer answer = get("/assets/index-1a2b.js");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("export {};");
    assertThat(answer.head().toLowerCase(Locale.ROOT))
        .contains("content-type: text/javascript")
        .contains("cache-control: public, max-age=31536000, immutable");
  }

  @Test
  void sendsNothingAgainThatTheBrowserHas() throws IOException {
    String head = get("/").head();
    String etag =
        head.lines()
            .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("etag: "))
            .map(line -> line.substring("etag: ".length()))
            .findFirst()
            .orElseThrow();
    RawHttp.Answer again = get("/", "If-None-Match: " + etag);
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/../../secret.txt",
        "/assets/..%2f..%2fsecret.txt",
        "/assets/%2e%2e/%2e%2e/secret.txt",
        "/assets/..\\..\\secret.txt",
        "/assets/secret.txt",
        "/assets/",
        "/index.html",
        "/secret.txt"
      })
  void sendsNothingThatIsNotAPageOfThePhone(String path) throws IOException {
    RawHttp.Answer answer = get(path);
    assertThat(answer.status()).isBetween(400, 404);
    assertThat(answer.body()).doesNotContain("not for anybody");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/openapi.yaml", "/v1/catalogue", "/v1/support"})
  void leavesTheRestOfTheServerAsItIs(String path) throws IOException {
    assertThat(get(path).status()).isEqualTo(200);
  }

  private RawHttp.Answer get(String path, String... headers) throws IOException {
    String[] all = new String[headers.length + 1];
    all[0] = HOST;
    System.arraycopy(headers, 0, all, 1, headers.length);
    return RawHttp.get(server.getURI(), path, all);
  }
}
