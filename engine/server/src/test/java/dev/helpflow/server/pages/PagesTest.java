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
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The phone, the desk and the console, side by side on one server. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest implements TestDatabase {
  private static final String HOST = "Host: localhost";

  @TempDir static Path parent;

  @Inject EmbeddedServer server;

  @Override
  public Map<String, String> more() {
    try {
      Files.writeString(parent.resolve("secret.txt"), "not for anybody");
      return Map.of(
          "helpflow.phone", site("Phone"),
          "helpflow.desk", site("Desk"),
          "helpflow.console", site("Console"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A folder as the build makes it, whose script says whose it is. */
  private static String site(String name) throws IOException {
    Path folder = Files.createDirectories(parent.resolve(name));
    Files.writeString(
        folder.resolve("index.html"), "<!doctype html><title>%s</title>".formatted(name));
    Files.writeString(
        Files.createDirectories(folder.resolve("assets")).resolve("index-1a2b.js"),
        "export const name = '%s';".formatted(name));
    return folder.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "/, Phone",
    "/desk/, Desk",
    "/desk, Desk",
    "/console, Console",
    "/console/, Console",
    "/console/experiments, Console",
    "/console/experiments/checklist-first, Console",
    "/console/experiments/checklist-first?as=kim, Console"
  })
  void sendsThePageUnderAStrictPolicyAndHasItAskedForEachTime(String path, String name)
      throws IOException {
    RawHttp.Answer answer = get(path);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("<title>" + name + "</title>");
    assertThat(answer.head().toLowerCase(Locale.ROOT))
        .contains("content-type: text/html")
        .contains("cache-control: no-cache")
        .contains(
            "content-security-policy: default-src 'none'; script-src 'self'; style-src 'self'")
        .contains("x-content-type-options: nosniff")
        .doesNotContain("unsafe");
  }

  @ParameterizedTest
  @CsvSource({
    "/assets/index-1a2b.js, Phone",
    "/desk/assets/index-1a2b.js, Desk",
    "/console/assets/index-1a2b.js, Console"
  })
  void sendsWhatIsNamedAfterItsContentForEver(String path, String name) throws IOException {
    RawHttp.Answer answer = get(path);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("export const name = '%s';".formatted(name));
    assertThat(answer.head().toLowerCase(Locale.ROOT))
        .contains("content-type: text/javascript")
        .contains("cache-control: public, max-age=31536000, immutable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/desk/", "/console/experiments"})
  void sendsNothingAgainThatTheBrowserHas(String path) throws IOException {
    String head = get(path).head();
    String etag =
        head.lines()
            .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("etag: "))
            .map(line -> line.substring("etag: ".length()))
            .findFirst()
            .orElseThrow();
    RawHttp.Answer again = get(path, "If-None-Match: " + etag);
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
        "/secret.txt",
        "/desk/assets/../../secret.txt",
        "/desk/assets/..%2f..%2fsecret.txt",
        "/desk/index.html",
        "/console/assets/..%2f..%2fsecret.txt",
        "/console/experiments/..%2f..%2f..%2fsecret.txt/",
        "/console/experiments/checklist-first/more"
      })
  void sendsNothingThatIsNotAPage(String path) throws IOException {
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
