package dev.helpflow.endurance;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A bank that fails as its paths say, {@code /<cell>}, until it is mended, and writes down what it
 * did. It speaks HTTP by hand, since no HTTP server is as broken as it has to be.
 */
final class FaultyBank implements AutoCloseable {
  private static final Pattern CELL = Pattern.compile("^\\w+ /(\\S+) ");
  private static final Pattern KEY =
      Pattern.compile("^idempotency-key: *(\\S+)", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
  private static final Pattern LENGTH =
      Pattern.compile("^content-length: *(\\d+)", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
  private static final Pattern KEY_ASKED = Pattern.compile("\"key\":\"([^\"]+)\"");
  private static final String PERFORMED = "{\"reference\":\"r1\"}";
  private static final String ABSENT = "{\"code\":\"absent\"}";

  private final Map<String, Fault> faults = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> acts = new ConcurrentHashMap<>();
  private final Map<String, Integer> requests = new ConcurrentHashMap<>();
  private final Map<String, Gate> gates = new ConcurrentHashMap<>();
  private final ServerSocket open;
  private final ServerSocket stuck;
  private final List<Socket> fillers = new ArrayList<>();
  private final int closedPort;
  private final List<ServerSocket> sockets = new ArrayList<>();

  /** Where a request of a cell stands still until it may go on. */
  private record Gate(CountDownLatch come, CountDownLatch go) {}

  FaultyBank() {
    open = listen(0, 200);
    accept(open);
    stuck = listen(0, 1);
    fill();
    closedPort = freePort();
  }

  /** Where it listens. */
  int port() {
    return open.getLocalPort();
  }

  /** Where connections are not taken until it is unstuck: nothing can be sent there. */
  int stuckPort() {
    return stuck.getLocalPort();
  }

  /** Takes connections everywhere. */
  void unstick() {
    fillers.forEach(FaultyBank::closeQuietly);
    fillers.clear();
    accept(stuck);
  }

  /** Where it listens only once it is mended. */
  int closedPort() {
    return closedPort;
  }

  void fail(FaultCell cell) {
    faults.put(cell.name(), cell.fault());
  }

  /** Requests of a cell stand still from now on, when they have been acted on. */
  void hold(FaultCell cell) {
    gates.put(cell.name(), new Gate(new CountDownLatch(1), new CountDownLatch(1)));
  }

  /** Waits until a request of a cell stands still; whether one does. */
  boolean awaitHeld(FaultCell cell, long seconds) {
    Gate gate = gates.get(cell.name());
    try {
      return gate != null && gate.come().await(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The test was interrupted.", e);
    }
  }

  /** Lets the requests of a cell go on, and all that come. */
  void letGo(FaultCell cell) {
    Gate gate = gates.remove(cell.name());
    if (gate != null) {
      gate.go().countDown();
    }
  }

  /** Does everything at once and well from now on. */
  void mend() {
    faults.clear();
    accept(listen(closedPort, 200));
  }

  /** How many different things it has done for a cell. */
  int acts(FaultCell cell) {
    return acts.getOrDefault(cell.name(), Set.of()).size();
  }

  /** How many requests have reached it at a path. */
  int requests(String cell) {
    return requests.getOrDefault(cell, 0);
  }

  @Override
  public void close() {
    fillers.forEach(FaultyBank::closeQuietly);
    sockets.forEach(FaultyBank::closeQuietly);
  }

  /** Fills the queue of connections that nobody takes, so that no more can be made. */
  private void fill() {
    try {
      while (true) {
        Socket filler = new Socket();
        fillers.add(filler);
        filler.connect(stuck.getLocalSocketAddress(), 200);
      }
    } catch (SocketTimeoutException e) {
      // It is full.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ServerSocket listen(int port, int backlog) {
    try {
      ServerSocket socket = new ServerSocket();
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), backlog);
      sockets.add(socket);
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept(ServerSocket socket) {
    Thread.ofVirtual()
        .start(
            () -> {
              while (!socket.isClosed()) {
                try {
                  Socket connection = socket.accept();
                  Thread.ofVirtual().start(() -> serve(connection));
                } catch (IOException e) {
                  // It is closed.
                  return;
                }
              }
            });
  }

  private void serve(Socket connection) {
    try (connection) {
      String head = head(connection.getInputStream());
      Matcher path = CELL.matcher(head);
      if (!path.find()) {
        return;
      }
      Matcher length = LENGTH.matcher(head);
      byte[] body =
          connection
              .getInputStream()
              .readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
      Matcher key = KEY.matcher(head);
      receive(
          path.group(1),
          key.find() ? key.group(1) : "",
          new String(body, StandardCharsets.UTF_8),
          connection);
    } catch (IOException e) {
      // The server has gone, killed or tired of waiting.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** At a cell's path, or with {@code -ping} or {@code -find} behind it. */
  private void receive(String path, String key, String body, Socket connection)
      throws IOException, InterruptedException {
    requests.merge(path, 1, Integer::sum);
    String cell = path.replaceFirst("-(ping|find)$", "");
    Fault fault = faults.get(cell);
    if (!key.isEmpty() && (fault == null || fault.isActedOn())) {
      // As a bank does that knows what it has done by its key.
      acts.computeIfAbsent(cell, _ -> ConcurrentHashMap.newKeySet()).add(key);
    }
    Gate gate = gates.get(path);
    if (gate != null) {
      gate.come().countDown();
      gate.go().await();
    }
    OutputStream out = connection.getOutputStream();
    if (fault == null && path.endsWith("-find")) {
      Matcher asked = KEY_ASKED.matcher(body);
      boolean done = asked.find() && acts.getOrDefault(cell, Set.of()).contains(asked.group(1));
      write(out, done ? 200 : 404, done ? PERFORMED : ABSENT);
    } else {
      answer(fault, out);
    }
    out.flush();
  }

  private void answer(@Nullable Fault fault, OutputStream out)
      throws IOException, InterruptedException {
    switch (fault) {
      case null -> write(out, 200, PERFORMED);
      case SLOW -> {
        Thread.sleep(4_000);
        write(out, 200, PERFORMED);
      }
      case STATUS_500 -> write(out, 500, "{}");
      case GARBAGE ->
          out.write("\u0007\u0000 no such thing as HTTP\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      case HUGE -> {
        out.write(headOf(200, 20_000_000).getBytes(StandardCharsets.UTF_8));
        byte[] part = "x".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 200; i++) {
          out.write(part);
        }
      }
      case HALF_SENT -> out.write((headOf(200, 100) + PERFORMED).getBytes(StandardCharsets.UTF_8));
      case REDIRECTING ->
          out.write(
              ("HTTP/1.1 307 Temporary Redirect\r\nLocation: http://127.0.0.1:"
                      + port()
                      + "/elsewhere\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.UTF_8));
      case DOWN -> {
        // Nobody would be here.
      }
    }
    out.flush();
  }

  private static void write(OutputStream out, int status, String body) throws IOException {
    out.write((headOf(status, body.length()) + body).getBytes(StandardCharsets.UTF_8));
  }

  private static String headOf(int status, int length) {
    return "HTTP/1.1 "
        + status
        + " X\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
        + length
        + "\r\n\r\n";
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        return "";
      }
      head.append((char) next);
    }
    return head.toString();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void closeQuietly(Closeable socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
