package dev.helpflow.server.migrations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.wire.Json;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.types.files.StreamedFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An impact as lines of JSON while it is found out: {@code {"done", "of"}} as often as there is
 * progress, and {@code {"impact"}} at the end. A reader who goes away ends the work; lines that end
 * without an impact say that it failed.
 */
final class ImpactLines {
  private static final Logger LOG = LoggerFactory.getLogger(ImpactLines.class);
  private static final int BUFFER = 16 * 1024;

  private ImpactLines() {}

  static StreamedFile stream(Function<DryRun.Progress, ObjectNode> work) {
    try {
      PipedInputStream in = new PipedInputStream(BUFFER);
      PipedOutputStream out = new PipedOutputStream(in);
      Thread.ofVirtual().name("helpflow-impact").start(() -> write(out, work));
      return new StreamedFile(in, MediaType.of("application/x-ndjson"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(PipedOutputStream out, Function<DryRun.Progress, ObjectNode> work) {
    try (out) {
      ObjectNode impact =
          work.apply(
              (done, of) ->
                  line(out, Json.mapper().createObjectNode().put("done", done).put("of", of)));
      line(out, Json.mapper().createObjectNode().set("impact", impact));
    } catch (UncheckedIOException | IOException e) {
      LOG.debug("Whoever asked for an impact has gone.", e);
    } catch (RuntimeException e) {
      LOG.error("An impact could not be found out to its end.", e);
    }
  }

  private static void line(OutputStream out, ObjectNode line) {
    try {
      out.write(Json.write(line));
      out.write('\n');
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
