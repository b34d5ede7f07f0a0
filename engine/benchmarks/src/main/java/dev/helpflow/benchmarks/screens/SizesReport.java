package dev.helpflow.benchmarks.screens;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.benchmarks.Options;
import dev.helpflow.wire.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** How many bytes the screens of our flows are, as they are and with gzip (design, section 14). */
public final class SizesReport {
  /** As long as those of servers; scenarios show screens without one. */
  private static final int KEY_BYTES = ",\"key\":\"DKmdsxEp0XqkWt36\"".length();

  private SizesReport() {}

  /** Runs it: {@code --flows flow-definitions --connectors examples/fake-bank/connectors}. */
  public static void run(Options options, PrintStream out) {
    var flows = options.path("flows", "flow-definitions");
    var connectors = options.path("connectors", "examples/fake-bank/connectors");
    options.refuseOthers();
    List<byte[]> screens =
        FlowScreens.of(flows, connectors).sent().stream()
            .map((JsonNode screen) -> Json.write(screen))
            .toList();
    out.printf("%d screens, p95 budget 8,192 bytes, never over 65,536%n", screens.size());
    tell("as they are", screens.stream().map(screen -> screen.length + KEY_BYTES).toList(), out);
    tell("with gzip", screens.stream().map(screen -> gzipped(screen) + KEY_BYTES).toList(), out);
  }

  private static void tell(String how, List<Integer> sizes, PrintStream out) {
    List<Integer> sorted = sizes.stream().sorted().toList();
    out.printf(
        "  %-12s p50 %,6d  p95 %,6d  p99 %,6d  max %,6d bytes%n",
        how,
        percentile(sorted, 0.5),
        percentile(sorted, 0.95),
        percentile(sorted, 0.99),
        sorted.getLast());
  }

  /** The least size that so many of the screens do not exceed. */
  static int percentile(List<Integer> sorted, double share) {
    return sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * share) - 1));
  }

  static int gzipped(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.size();
  }
}
