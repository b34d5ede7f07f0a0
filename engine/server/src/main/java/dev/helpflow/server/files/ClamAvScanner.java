package dev.helpflow.server.files;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a ClamAV daemon over TCP, by its <a
 * href="https://docs.clamav.net/manual/Usage/Scanning.html#clamd">INSTREAM command</a>: chunks,
 * each with its length before it in four bytes, and a chunk of no length at the end.
 *
 * <p>Everything but a clear yes or no is unknown, and asked again later: a daemon that is away,
 * that starts, or that refuses a file for its length.
 */
final class ClamAvScanner implements VirusScanner {
  private static final Logger LOG = LoggerFactory.getLogger(ClamAvScanner.class);
  private static final int CHUNK = 64 * 1024;
  private static final int MAX_REPLY = 4 * 1024;
  private static final String CLEAN = "stream: OK";
  private static final String START = "stream: ";
  private static final String FOUND = " FOUND";

  private final String host;
  private final int port;
  private final Duration connectTimeout;
  private final Duration scanTimeout;

  /**
   * A scanner at an address.
   *
   * @param scanTimeout how long a file may take from its first byte to the daemon's word
   */
  ClamAvScanner(String host, int port, Duration connectTimeout, Duration scanTimeout) {
    this.host = host;
    this.port = port;
    this.connectTimeout = connectTimeout;
    this.scanTimeout = scanTimeout;
  }

  @Override
  public Verdict scan(InputStream content) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), Math.toIntExact(connectTimeout.toMillis()));
      return askInTime(socket, content);
    } catch (IOException e) {
      return new Verdict.Unknown("ClamAV at " + host + ":" + port + " cannot be asked: " + e);
    }
  }

  /** A daemon that takes no more bytes, or never answers, is hung up on. */
  private Verdict askInTime(Socket socket, InputStream content) throws IOException {
    CompletableFuture<Void> asked = new CompletableFuture<>();
    asked
        .orTimeout(scanTimeout.toMillis(), TimeUnit.MILLISECONDS)
        .whenComplete(
            (done, late) -> {
              if (late != null) {
                hangUp(socket);
              }
            });
    try {
      return ask(socket, content);
    } catch (SocketException e) {
      if (asked.isDone()) {
        throw new SocketTimeoutException("it gave no answer within " + scanTimeout + ".");
      }
      throw e;
    } finally {
      asked.complete(null);
    }
  }

  private static void hangUp(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      LOG.debug("The connection to ClamAV cannot be closed.", e);
    }
  }

  private static Verdict ask(Socket socket, InputStream content) throws IOException {
    try {
      send(socket, content);
    } catch (SocketException e) {
      // The daemon says what it has to say, such as that a file is too long, and hangs up while
      // bytes still come; its word counts.
      return verdict(reply(socket, e));
    }
    return verdict(reply(socket, null));
  }

  private static void send(Socket socket, InputStream content) throws IOException {
    DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), CHUNK));
    out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
    byte[] chunk = new byte[CHUNK];
    for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
      out.writeInt(read);
      out.write(chunk, 0, read);
    }
    out.writeInt(0);
    out.flush();
  }

  private static String reply(Socket socket, @Nullable IOException sending) throws IOException {
    InputStream in = socket.getInputStream();
    byte[] reply = new byte[MAX_REPLY];
    int length = 0;
    try {
      for (int b = in.read(); b > 0 && length < MAX_REPLY; b = in.read()) {
        reply[length++] = (byte) b;
      }
    } catch (IOException e) {
      throw sending == null ? e : sending;
    }
    if (length == 0) {
      throw sending == null ? new IOException("it hung up without an answer") : sending;
    }
    return new String(reply, 0, length, StandardCharsets.US_ASCII).strip();
  }

  private static Verdict verdict(String reply) {
    if (reply.equals(CLEAN)) {
      return new Verdict.Clean();
    }
    if (reply.startsWith(START) && reply.endsWith(FOUND)) {
      return new Verdict.Infected(reply.substring(START.length(), reply.length() - FOUND.length()));
    }
    return new Verdict.Unknown("ClamAV answers: " + reply);
  }
}
