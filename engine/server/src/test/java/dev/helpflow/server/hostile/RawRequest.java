package dev.helpflow.server.hostile;

import dev.helpflow.server.RawHttp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A request byte by byte, which no HTTP client would send. It has a local Host and says how long
 * its body is unless told otherwise.
 */
record RawRequest(String line, List<String> headers, byte[] body) {
  private static final int PATIENCE_MS = 20_000;

  /** {@code GET /v1/…}, with neither identity nor body. */
  static RawRequest of(String line) {
    return new RawRequest(line, List.of("Host: localhost"), new byte[0]);
  }

  RawRequest as(String identity) {
    return with("Authorization: Bearer " + identity);
  }

  /** With a new idempotency key, as an app would send. */
  RawRequest keyed() {
    return with("Idempotency-Key: " + UUID.randomUUID());
  }

  RawRequest with(String header) {
    List<String> more = new ArrayList<>(headers);
    more.add(header);
    return new RawRequest(line, more, body);
  }

  RawRequest withoutHost() {
    return new RawRequest(
        line, headers.stream().filter(header -> !header.startsWith("Host")).toList(), body);
  }

  RawRequest json(String json) {
    return json(json.getBytes(StandardCharsets.UTF_8));
  }

  RawRequest json(byte[] json) {
    return new RawRequest(line, headers, json)
        .with("Content-Type: application/json")
        .with("Content-Length: " + json.length);
  }

  /** Says that a body of this length follows, which does not. */
  RawRequest announcing(long length) {
    return with("Content-Type: application/json").with("Content-Length: " + length);
  }

  /** Status line and headers as they are sent. */
  byte[] head() {
    String head =
        line + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n";
    // Latin 1, so that a test can send any byte in a header.
    return head.getBytes(StandardCharsets.ISO_8859_1);
  }

  RawHttp.Answer send(int port) {
    try (Socket socket = open(port)) {
      socket.getOutputStream().write(head());
      try {
        socket.getOutputStream().write(body);
      } catch (SocketException answeredAlready) {
        // The server need not read what it has refused by its head.
      }
      return answer(socket);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Socket open(int port) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(PATIENCE_MS);
    return socket;
  }

  static RawHttp.Answer answer(Socket socket) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    socket.getInputStream().transferTo(bytes);
    String text = bytes.toString(StandardCharsets.UTF_8);
    int end = text.indexOf("\r\n\r\n");
    if (end < 12) {
      throw new IOException("The server closed the connection without an answer: " + text);
    }
    return new RawHttp.Answer(
        Integer.parseInt(text.substring(9, 12)), text.substring(0, end), text.substring(end + 4));
  }
}
