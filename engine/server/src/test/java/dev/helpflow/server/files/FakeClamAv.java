package dev.helpflow.server.files;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Speaks the part of clamd's protocol that we ask for, as its manual describes it: {@code
 * zINSTREAM}, chunks with their length before them in four bytes of network order, a chunk of no
 * length, and an answer that ends with a NUL. It finds the EICAR test string, and hangs up on a
 * stream that is longer than its limit, having said so.
 */
final class FakeClamAv implements AutoCloseable {
  /**
   * What every scanner takes for a virus: the EICAR test file. Put together, so that none does
   * here.
   */
  static final String EICAR =
      "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE" + "!$H+H*";

  private static final String COMMAND = "zINSTREAM\0";

  private final ServerSocket socket;
  private final int limit;
  private final AtomicInteger asked = new AtomicInteger();
  private volatile boolean isSilent;

  FakeClamAv(int limit) {
    try {
      this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.limit = limit;
    Thread.ofVirtual().start(this::serve);
  }

  String address() {
    return "clamav://127.0.0.1:" + port();
  }

  int port() {
    return socket.getLocalPort();
  }

  /** How many streams came. */
  int asked() {
    return asked.get();
  }

  /** Whether it hangs up without an answer. */
  void silent(boolean silent) {
    isSilent = silent;
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        Thread.ofVirtual().start(() -> answer(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void answer(Socket client) {
    try (client) {
      DataInputStream in = new DataInputStream(client.getInputStream());
      byte[] command = in.readNBytes(COMMAND.length());
      asked.incrementAndGet();
      if (isSilent) {
        return;
      }
      String reply =
          new String(command, StandardCharsets.US_ASCII).equals(COMMAND)
              ? scan(in)
              : "UNKNOWN COMMAND";
      client.getOutputStream().write((reply + "\0").getBytes(StandardCharsets.US_ASCII));
      client.getOutputStream().flush();
    } catch (IOException e) {
      // The other side hung up, as some tests have it.
    }
  }

  private String scan(DataInputStream in) throws IOException {
    StringBuilder seen = new StringBuilder();
    while (true) {
      int length = in.readInt();
      if (length == 0) {
        return seen.indexOf(EICAR) >= 0 ? "stream: Win.Test.EICAR_HDB-1 FOUND" : "stream: OK";
      }
      if (length < 0 || seen.length() + length > limit) {
        return "INSTREAM size limit exceeded. ERROR";
      }
      byte[] chunk = in.readNBytes(length);
      if (chunk.length < length) {
        throw new EOFException();
      }
      seen.append(new String(chunk, StandardCharsets.ISO_8859_1));
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
