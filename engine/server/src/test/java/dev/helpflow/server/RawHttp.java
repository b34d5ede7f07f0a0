package dev.helpflow.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Sends requests as they are written, with headers that HTTP clients do not let a caller set. */
public final class RawHttp {
  private RawHttp() {}

  /**
   * What came back.
   *
   * @param head status line and headers
   */
  public record Answer(int status, String head, String body) {}

  /** Sends {@code GET path} with exactly these header lines, {@code Host} among them. */
  public static Answer get(URI server, String path, String... headers) throws IOException {
    return send(server, "GET " + path, "", headers);
  }

  /** Sends a request with a body, which is not announced unless a header does. */
  public static Answer send(URI server, String request, String body, String... headers)
      throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
      socket.setSoTimeout(10_000);
      String head =
          request
              + " HTTP/1.1\r\n"
              + String.join("\r\n", headers)
              + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      socket.getInputStream().transferTo(answer);
      String text = answer.toString(StandardCharsets.UTF_8);
      int end = text.indexOf("\r\n\r\n");
      return new Answer(
          Integer.parseInt(text.substring(9, 12)), text.substring(0, end), text.substring(end + 4));
    }
  }
}
