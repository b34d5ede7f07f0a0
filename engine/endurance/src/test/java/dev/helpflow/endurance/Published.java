package dev.helpflow.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Flows of these tests, brought to a server as an author does. */
record Published(Identity identity) {
  private static final Path FOLDER = Path.of("src", "test", "resources", "endurance");

  /**
   * Publishes a flow of the tests' resources as this version, and makes it live.
   *
   * @param flow its name in the namespace {@code tests}
   */
  void live(URI server, String flow, int version, UnaryOperator<String> changed) {
    String path = "/v1/flows/tests/" + flow;
    App author = new App(identity.of("author", "ann"));
    String document = changed.apply(read(FOLDER.resolve(flow + ".json")));
    made(author.post(server, path + "/versions", document, "publish-" + flow + "-" + version));
    String live = "{\"version\":" + version + ",\"inFlight\":\"pin\",\"reason\":\"A test.\"}";
    made(author.put(server, path + "/live", live));
  }

  private static void made(Optional<App.Answer> answer) {
    assertThat(answer)
        .hasValueSatisfying(
            made -> assertThat(made.status()).as("%s", made.body()).isBetween(200, 299));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
