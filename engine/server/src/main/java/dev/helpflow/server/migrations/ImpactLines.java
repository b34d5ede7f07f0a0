package dev.helpflow.server.migrations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.server.database.FailedWork;
import dev.helpflow.wire.Json;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.types.files.StreamedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

  private ImpactLines() {}

  static StreamedFile stream(Function<DryRun.Progress, ObjectNode> work) {
    LinePipe pipe = new LinePipe();
    Thread.ofVirtual().name("helpflow-impact").start(() -> write(pipe, work));
    return new StreamedFile(pipe, MediaType.of("application/x-ndjson"));
  }

  private static void write(LinePipe pipe, Function<DryRun.Progress, ObjectNode> work) {
    try {
      ObjectNode impact =
          work.apply(
              (done, of) ->
                  line(pipe, Json.mapper().createObjectNode().put("done", done).put("of", of)));
      line(pipe, Json.mapper().createObjectNode().set("impact", impact));
    } catch (UncheckedIOException e) {
      LOG.debug("Whoever asked for an impact has gone.", e);
    } catch (RuntimeException e) {
      FailedWork.error(LOG, e, "An impact could not be found out to its end.");
    } finally {
      end(pipe);
    }
  }

  private static void end(LinePipe pipe) {
    try {
      pipe.end();
    } catch (IOException e) {
      LOG.debug("Whoever asked for an impact has gone.", e);
    }
  }

  private static void line(LinePipe pipe, ObjectNode line) {
    try {
      pipe.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
