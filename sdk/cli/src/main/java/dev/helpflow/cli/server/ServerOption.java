package dev.helpflow.cli.server;

import dev.helpflow.authoring.publish.PublishClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Which server a command speaks to, and as whom. A token is never an argument, which others on the
 * machine could read.
 */
public final class ServerOption {
  private static final String TOKEN = "HELPFLOW_TOKEN";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--server",
      paramLabel = "URL",
      description =
          "The server's address; by default HELPFLOW_SERVER of the environment, or else a server on this machine: ${DEFAULT-VALUE}.",
      defaultValue = "${env:HELPFLOW_SERVER:-http://127.0.0.1:8080}")
  private String server;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description =
          "A file that holds the token; by default HELPFLOW_TOKEN of the environment. A server on this machine for development needs none.")
  private @Nullable Path tokenFile;

  /** A client of that server. */
  public PublishClient client() {
    URI address = address();
    return PublishClient.at(address, credentials(address));
  }

  /** The server's address. */
  public URI address() {
    try {
      URI address = URI.create(server.endsWith("/") ? server : server + "/");
      if (address.getHost() != null
          && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      // Said below.
    }
    throw refused(
        "--server takes an address such as https://helpflow.example, but got \"" + server + "\".");
  }

  private String credentials(URI address) {
    if (tokenFile != null) {
      try {
        return Credentials.of(Files.readString(tokenFile), "The token file " + tokenFile);
      } catch (NoSuchFileException e) {
        throw refused("There is no token file " + tokenFile + ".");
      } catch (MalformedInputException e) {
        throw refused("The token file " + tokenFile + " holds no text.");
      } catch (IOException e) {
        throw refused("The token file " + tokenFile + " cannot be read: see that it may be.");
      }
    }
    String token = System.getenv(TOKEN);
    if (token != null && !token.isBlank()) {
      return Credentials.of(token, TOKEN);
    }
    if (isHere(address)) {
      String name = System.getProperty("user.name", "me").replaceAll("[^A-Za-z0-9._-]", "");
      return "dev:admin:" + (name.isEmpty() ? "me" : name).toLowerCase(Locale.ROOT);
    }
    throw new NoTokenException(
        "There is no token for "
            + server
            + ". Set HELPFLOW_TOKEN or give --token-file; \"helpflow token make\" makes one.");
  }

  private static boolean isHere(URI address) {
    try {
      return InetAddress.getByName(address.getHost()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private ParameterException refused(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
