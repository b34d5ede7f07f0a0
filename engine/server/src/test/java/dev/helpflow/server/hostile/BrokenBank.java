package dev.helpflow.server.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** A connector that misbehaves as the {@code id} of each request asks for, until it is mended. */
final class BrokenBank {
  private static final int HUGE = 5_000_000;

  private final ServerSocket listening;
  private final AtomicBoolean mended = new AtomicBoolean();
  private final AtomicInteger followed = new AtomicInteger();

  /** What can be wrong with an answer. */
  enum Fault {
    /** The connection is closed without a byte. */
    HUNG_UP,
    /** Nothing is ever sent. */
    SILENT,
    /** One byte of the head a while, for longer than anybody waits. */
    TRICKLE,
    GARBAGE,
    HUGE,
    /** Without a length, until the reader has had enough. */
    ENDLESS,
    HALF_SENT,
    REDIRECT,
    EMPTY,
    NOT_JSON,
    NOT_AN_OBJECT,
    WRONG_TYPE,
    MISSING,
    NUL,
    DEEP,
    TWICE,
    STATUS_500,
    STATUS_429,
    STATUS_999;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  BrokenBank() {
    try {
      listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::listen);
  }

  int port() {
    return listening.getLocalPort();
  }

  void mend(boolean well) {
    mended.set(well);
  }

  /** How often somebody went where a redirection led. */
  int followed() {
    return followed.get();
  }

  private void listen() {
    while (!listening.isClosed()) {
      try {
        Socket socket = listening.accept();
        Thread.ofVirtual().start(() -> answer(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void answer(Socket socket) {
    try (socket) {
      String request = read(socket.getInputStream());
      if (request.startsWith("GET") || request.contains(" /elsewhere ")) {
        followed.incrementAndGet();
      }
      if (mended.get()) {
        send(socket, "200 OK", "{\"state\":\"fine\",\"reference\":\"r-1\"}");
        return;
      }
      misbehave(
          Fault.valueOf(
              request
                  .replaceFirst("(?s).*\"id\":\"([a-z0-9_]+)\".*", "$1")
                  .toUpperCase(Locale.ROOT)),
          socket);
    } catch (IOException | InterruptedException e) {
      // Whoever asked has gone.
    }
  }

  private static void misbehave(Fault fault, Socket socket)
      throws IOException, InterruptedException {
    OutputStream out = socket.getOutputStream();
    switch (fault) {
      case HUNG_UP -> {}
      case SILENT -> Thread.sleep(10_000);
      case TRICKLE -> {
        for (char c : "HTTP/1.1 200 OK\r\nContent-Length: 2".toCharArray()) {
          out.write(c);
          out.flush();
          Thread.sleep(300);
        }
      }
      case GARBAGE -> out.write(new byte[] {0, (byte) 0xff, 'x', '\r', '\n', '\r', '\n', 7});
      case HUGE -> send(socket, "200 OK", "{\"state\":\"" + "x".repeat(HUGE) + "\"}");
      case ENDLESS -> {
        out.write(
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n["
                .getBytes(StandardCharsets.US_ASCII));
        while (!socket.isClosed()) {
          out.write("[".repeat(8_192).getBytes(StandardCharsets.US_ASCII));
        }
      }
      case HALF_SENT ->
          out.write(
              "HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{\"state\":\"fi"
                  .getBytes(StandardCharsets.US_ASCII));
      case REDIRECT ->
          out.write(
              ("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:"
                      + socket.getLocalPort()
                      + "/elsewhere\r\nContent-Length: 0\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      case EMPTY -> send(socket, "200 OK", "");
      case NOT_JSON -> send(socket, "200 OK", "<html>Sorry</html>");
      case NOT_AN_OBJECT -> send(socket, "200 OK", "[1, 2]");
      case WRONG_TYPE -> send(socket, "200 OK", "{\"state\":{\"a\":1},\"reference\":[]}");
      case MISSING -> send(socket, "200 OK", "{}");
      case NUL -> send(socket, "200 OK", "{\"state\":\"\\u0000\",\"reference\":\"\\u0000\"}");
      case DEEP -> send(socket, "200 OK", "[".repeat(100_000));
      case TWICE ->
          send(
              socket,
              "200 OK",
              "{\"state\":\"a\",\"state\":\"b\",\"reference\":\"a\",\"reference\":\"b\"}");
      case STATUS_500 -> send(socket, "500 Oops", "{\"code\":\"notFound\"}");
      case STATUS_429 -> send(socket, "429 Busy", "");
      case STATUS_999 -> send(socket, "999 What", "{\"state\":\"fine\"}");
    }
  }

  private static void send(Socket socket, String status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    socket
        .getOutputStream()
        .write(
            ("HTTP/1.1 "
                    + status
                    + "\r\nContent-Length: "
                    + bytes.length
                    + "\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().write(bytes);
  }

  /** The request's head and body, which every request here has. */
  private static String read(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String text = "";
    while (!text.contains("\r\n\r\n") || !text.endsWith("}")) {
      int next = in.read();
      if (next < 0) {
        break;
      }
      bytes.write(next);
      text = bytes.toString(StandardCharsets.UTF_8);
    }
    return text;
  }
}
