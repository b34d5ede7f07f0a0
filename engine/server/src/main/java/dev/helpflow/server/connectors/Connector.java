package dev.helpflow.server.connectors;

import dev.helpflow.wire.connector.Auth;
import dev.helpflow.wire.connector.ConnectorFile;
import java.net.URI;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A connector and where the server reaches it.
 *
 * @param base the base URL, filled in; never shown to anybody but the server
 * @param tokenUrl where its tokens are fetched, filled in, or null when it asks for none
 * @param isInFile whether it is declared in a file that the server was started with
 */
public record Connector(
    ConnectorFile file, String base, @Nullable String tokenUrl, boolean isInFile) {

  /**
   * The connector of a document.
   *
   * @param fill puts the server's configuration in the place of {@code ${…}}
   * @throws IllegalArgumentException when what is filled in makes no address
   */
  static Connector of(ConnectorFile file, UnaryOperator<String> fill, boolean isInFile) {
    Auth.OAuth2 oauth2 = file.auth().oauth2();
    return new Connector(
        file,
        address(fill.apply(file.baseUrl()), "base URL"),
        oauth2 == null ? null : address(fill.apply(oauth2.tokenUrl()), "token URL"),
        isInFile);
  }

  private static String address(String filled, String what) {
    URI uri = URI.create(filled);
    if (uri.getHost() == null
        || uri.getRawUserInfo() != null
        || uri.getRawQuery() != null
        || uri.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "The " + what + " is no address with a host and perhaps a path once it is filled in.");
    }
    return filled;
  }

  /** What flows call it. */
  public String name() {
    return file.name();
  }

  /** One of its operations. */
  Optional<ConnectedOperation> operation(String name) {
    return Optional.ofNullable(file.operations().get(name))
        .map(declared -> new ConnectedOperation(this, declared));
  }
}
