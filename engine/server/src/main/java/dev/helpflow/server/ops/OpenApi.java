package dev.helpflow.server.ops;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * The API's description, OpenAPI 3.1 in YAML. It is written in parts, each of which goes on where
 * the one before it ends, and is read as their text one after the other.
 */
final class OpenApi {
  private static final List<String> PARTS = List.of("paths", "components", "schemas", "examples");
  private static final byte[] YAML = read();

  private OpenApi() {}

  /** The whole description, in UTF-8. */
  static byte[] yaml() {
    return YAML.clone();
  }

  private static byte[] read() {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (String part : PARTS) {
      try (InputStream in =
          Objects.requireNonNull(OpenApi.class.getResourceAsStream("/openapi/" + part + ".yaml"))) {
        in.transferTo(whole);
      } catch (IOException e) {
        throw new UncheckedIOException("The API's description cannot be read.", e);
      }
    }
    return whole.toByteArray();
  }
}
