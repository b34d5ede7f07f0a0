package dev.helpflow.cli.serve;

import dev.helpflow.cli.faults.FaultMix;
import dev.helpflow.cli.faults.FaultProxy;
import dev.helpflow.cli.faults.SlowBank;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What customers' apps meet at the port that was asked for: the server, or faults before it. */
sealed interface Front extends AutoCloseable {
  /** Where the server is to listen. */
  int serverPort();

  /** Where the server finds the bank that listens there. */
  int bankPort(int bank) throws IOException;

  /** Variables for the server. */
  Map<String, String> environment();

  /** Lets apps in, now that the server is ready; answers with what there is to say about that. */
  String admit(PrintWriter out) throws IOException;

  @Override
  void close();

  static Front open(int port) {
    return new Open(port);
  }

  static Front faulty(int port, FaultMix mix) throws IOException {
    return new Faulty(port, Ports.free(), mix);
  }

  /** The server itself. */
  record Open(int serverPort) implements Front {
    @Override
    public int bankPort(int bank) {
      return bank;
    }

    @Override
    public Map<String, String> environment() {
      return Map.of("HELPFLOW_PORT", Integer.toString(serverPort), "HELPFLOW_WELCOME", "true");
    }

    @Override
    public String admit(PrintWriter out) {
      return "";
    }

    @Override
    public void close() {
      // Nothing was opened.
    }
  }

  /** A proxy in front of the server, and one between it and the bank. */
  final class Faulty implements Front {
    /**
     * How long a step waits for what it calls, in place of seconds: shorter than a call may take,
     * so that one that is late shows a screen that waits before it is given up.
     */
    private static final String IMPATIENT = "1s";

    private final int port;
    private final int serverPort;
    private final FaultMix mix;
    private @Nullable SlowBank slowBank;
    private @Nullable FaultProxy proxy;

    private Faulty(int port, int serverPort, FaultMix mix) {
      this.port = port;
      this.serverPort = serverPort;
      this.mix = mix;
    }

    @Override
    public int serverPort() {
      return serverPort;
    }

    @Override
    public int bankPort(int bank) throws IOException {
      slowBank = SlowBank.before(bank);
      return slowBank.port();
    }

    @Override
    public Map<String, String> environment() {
      return Map.of(
          "HELPFLOW_PORT",
          Integer.toString(serverPort),
          "HELPFLOW_SESSIONS_INLINE_BUDGET",
          IMPATIENT);
    }

    @Override
    public String admit(PrintWriter out) throws IOException {
      proxy = FaultProxy.start(port, serverPort, mix, slowBank, out);
      return """
      Helpflow is at http://127.0.0.1:%d behind faults: %s.
      The same mix, seed included, and the same requests in the same order meet the same faults.
      """
          .formatted(port, mix);
    }

    @Override
    public void close() {
      if (proxy != null) {
        proxy.close();
      }
      if (slowBank != null) {
        slowBank.close();
      }
    }
  }
}
