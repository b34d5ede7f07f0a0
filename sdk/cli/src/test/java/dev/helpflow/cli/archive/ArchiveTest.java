package dev.helpflow.cli.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.cli.CommandRuns;
import dev.helpflow.wire.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
  @TempDir private Path folder;

  private static JsonNode json(String text) {
    return Json.parse(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsWhatItWrote() throws IOException {
    JsonNode kept = json("{\"messages\": {\"en\": {\"a\": \"A\"}}, \"fragments\": {}}");
    Path file = folder.resolve("pets.json");
    new Archive(Map.of(), Map.of("pets", kept)).write(file);
    assertThat(Archive.read(file).shared()).isEqualTo(Map.of("pets", kept));
  }

  @Test
  void saysWhereAFileIsNoJson() {
    CommandRuns helpflow = new CommandRuns(folder);
    Path file = helpflow.write("pets.json", "{\n  \"helpflow\" 1\n}");

    assertThat(helpflow.run("import", file.toString())).isEqualTo(2);
    assertThat(helpflow.err()).startsWith(file + ":2:14: The document is not JSON: the text");
  }
}
