package dev.helpflow.authoring.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.wire.Json;
import dev.helpflow.wire.connector.StubAnswers;
import dev.helpflow.wire.definition.DefinitionCodes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The codes that authors are told beside those of lint are in the reference. */
class ReferenceCodesTest {
  private static final Path LIST =
      Path.of("../../engine/wire/src/test/resources/reference/elsewhere.json");

  private static final List<Path> SOURCES =
      List.of(
          Path.of("src/main/java"),
          Path.of("../../engine/server/src/main/java/dev/helpflow/server/flows"));

  private static final Pattern CODE =
      Pattern.compile("\"((?:project|scenario|translation|message|fragment)/[a-z][a-z-]*)\"");

  @Test
  void theReferenceHasEveryCodeAndNoOther() throws IOException {
    Set<String> found = new TreeSet<>();
    for (Path sources : SOURCES) {
      try (Stream<Path> files = Files.walk(sources)) {
        for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
          Matcher code = CODE.matcher(Files.readString(file));
          while (code.find()) {
            found.add(code.group(1));
          }
        }
      }
    }
    found.removeAll(DefinitionCodes.ALL);
    StubAnswers.CODES.forEach(code -> found.add("scenario/" + code));

    Set<String> listed = new TreeSet<>();
    Json.parse(Files.readAllBytes(LIST)).fieldNames().forEachRemaining(listed::add);
    assertThat(listed).as("%s", LIST).isEqualTo(found);
  }
}
