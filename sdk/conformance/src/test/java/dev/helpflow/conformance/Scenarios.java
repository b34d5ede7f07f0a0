package dev.helpflow.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the kit. */
final class Scenarios {
  static final Path KIT = Path.of("").toAbsolutePath();

  private static final DefaultPrettyPrinter PRINTER =
      new DefaultPrettyPrinter(
              Separators.createDefaultInstance()
                  .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                  .withObjectEmptySeparator("")
                  .withArrayEmptySeparator(""))
          .withObjectIndenter(new DefaultIndenter("  ", "\n"))
          .withArrayIndenter(new DefaultIndenter("  ", "\n"));

  private Scenarios() {}

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(KIT.resolve("scenarios"))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  static JsonNode read(Path file) throws IOException {
    return Recorder.JSON.readTree(Files.readString(file));
  }

  static void write(Path file, JsonNode scenario) throws IOException {
    Files.writeString(file, text(scenario) + "\n");
  }

  static String text(JsonNode scenario) {
    try {
      return Recorder.JSON.writer(PRINTER).writeValueAsString(scenario);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A JSON tree could not be written.", e);
    }
  }
}
