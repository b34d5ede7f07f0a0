package dev.helpflow.benchmarks.load;

import dev.helpflow.benchmarks.BenchmarkException;
import dev.helpflow.benchmarks.Options;
import dev.helpflow.benchmarks.flow.BenchmarkFlow;
import dev.helpflow.benchmarks.flow.Conversation;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What many open streams cost a server and the customers who step meanwhile: steps before, during
 * and after, in one run, so that they compare.
 */
public final class StreamsReport {
  private static final String JAR = "engine/server/target/helpflow-server.jar";

  /** Of what a customer may have open. */
  private static final int OF_ONE = 5;

  private final PrintStream out;
  private final OwnServer server;
  private final Service service;
  private final Conversation conversation = BenchmarkFlow.conversationOfFile();
  private final int users;

  private StreamsReport(PrintStream out, OwnServer server, int users) {
    this.out = out;
    this.server = server;
    this.service = new Service(server.base());
    this.users = users;
  }

  /** Runs it: {@code --streams 5000 --users 4 --warm-up 20 --seconds 20 --server <jar>}. */
  public static void run(Options options, PrintStream out) {
    int streams = options.number("streams", 5_000, 10_000);
    int users = Math.max(1, options.number("users", 4, 200));
    Duration warmUp = options.seconds("warm-up", 20);
    Duration length = options.seconds("seconds", 20);
    Path jar = options.path("server", JAR);
    options.refuseOthers();
    try (OwnServer server = OwnServer.start(jar)) {
      new StreamsReport(out, server, users).run(streams, warmUp, length);
    }
  }

  private void run(int streams, Duration warmUp, Duration length) {
    new Author(service).publish(conversation.flow(), BenchmarkFlow.document());
    LoadRun.of(service, conversation, users, warmUp);
    LoadRun.Result before = LoadRun.of(service, conversation, users, length);
    out.printf("  before  %s%n          memory %s%n", before, server.memory());
    List<Reader> readers = new ArrayList<>();
    try {
      for (int i = 0; i < streams; i++) {
        readers.add(open("dev:customer:watches-" + i / OF_ONE));
      }
      LoadRun.Result during = LoadRun.of(service, conversation, users, length);
      String memory = server.memory();
      long open = readers.stream().filter(Reader::isOpen).count();
      readers.forEach(Reader::close);
      LoadRun.Result after = LoadRun.of(service, conversation, users, length);
      out.printf("  during  %s%n          memory %s, %,d streams open%n", during, memory, open);
      out.printf("  after   %s%n          memory %s%n", after, server.memory());
      double alone = (before.perSecond() + after.perSecond()) / 2;
      out.printf(
          "Steps with streams / without, budget at least 0.90: %.2f%n", during.perSecond() / alone);
      if (open != streams) {
        throw new BenchmarkException("Of " + streams + " streams, " + open + " stayed open.");
      }
    } finally {
      readers.forEach(Reader::close);
    }
  }

  private Reader open(String identity) {
    Service.Answer started =
        service.post(
            identity,
            "/v1/sessions",
            Map.of("flow", conversation.flow().toString(), "inputs", conversation.inputs()));
    return Reader.open(server, identity, started.at("/session/id"));
  }

  /**
   * One stream, by a bare socket: a client of its own for each would be most of what is measured.
   */
  private static final class Reader {
    private static final int BUFFER = 8_192;
    private final Socket socket;
    private volatile boolean open = true;
    private volatile boolean begun;

    private Reader(Socket socket) {
      this.socket = socket;
    }

    static Reader open(OwnServer server, String identity, String session) {
      try {
        Reader reader = new Reader(new Socket(server.base().getHost(), server.base().getPort()));
        String request =
            "GET /v1/sessions/%s/stream HTTP/1.1\r\nHost: %s:%d\r\nAuthorization: Bearer %s\r\nAccept: text/event-stream\r\n\r\n"
                .formatted(session, server.base().getHost(), server.base().getPort(), identity);
        reader.socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        Thread.ofVirtual().start(reader::read);
        return reader;
      } catch (IOException e) {
        throw new UncheckedIOException("A stream cannot be opened.", e);
      }
    }

    private void read() {
      byte[] buffer = new byte[BUFFER];
      try (InputStream in = socket.getInputStream()) {
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
          begun |= new String(buffer, 0, count, StandardCharsets.UTF_8).contains("data: {");
        }
      } catch (IOException closed) {
        open = false;
        return;
      }
      open = false;
    }

    /** Whether something came, and more may. */
    boolean isOpen() {
      return open && begun;
    }

    void close() {
      try {
        socket.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
