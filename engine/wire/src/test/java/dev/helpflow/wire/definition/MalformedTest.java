package dev.helpflow.wire.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.helpflow.wire.JsonCodes;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each {@code wire/malformed/<name>.json} gives the issues of {@code <name>.txt}: place, code,
 * pointer and message a line.
 */
class MalformedTest {
  /** Found elsewhere: of folders, and of documents too large to be kept as files. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          JsonCodes.TOO_LARGE,
          DefinitionCodes.MORE,
          DefinitionCodes.FOLDER_FILE,
          DefinitionCodes.FOLDER_OUTSIDE,
          DefinitionCodes.FOLDER_TWICE);

  static List<String> names() throws IOException, URISyntaxException {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void givesTheExpectedIssues(String name) throws IOException, URISyntaxException {
    Decoded decoded = FlowReader.decode(Files.readAllBytes(folder().resolve(name)));
    assertThat(decoded).isInstanceOf(Decoded.Bad.class);
    String found =
        ((Decoded.Bad) decoded)
            .issues().stream().map(MalformedTest::line).collect(Collectors.joining("\n", "", "\n"));
    Path expected = folder().resolve(name.replace(".json", ".txt"));
    if (Files.notExists(expected)) {
      Files.writeString(expected, found);
      fail(
          "There was no "
              + expected
              + ": it is written now. Check it and keep it with the sources.");
    }
    assertThat(found).isEqualTo(Files.readString(expected));
  }

  @Test
  void everyCodeHasADocument() throws IOException, URISyntaxException {
    Set<String> codes = new TreeSet<>(ELSEWHERE);
    for (String name : names()) {
      ((Decoded.Bad) FlowReader.decode(Files.readAllBytes(folder().resolve(name))))
          .issues()
          .forEach(each -> codes.add(each.issue().code()));
    }
    Set<String> all = new TreeSet<>(DefinitionCodes.ALL);
    all.addAll(JsonCodes.ALL);
    assertThat(codes).isEqualTo(all);
  }

  private static String line(LocatedIssue located) {
    return located.place()
        + " "
        + located.issue().code()
        + " \""
        + located.issue().pointer()
        + "\" "
        + located.issue().message();
  }

  private static Path folder() throws URISyntaxException {
    return Path.of(MalformedTest.class.getResource("/wire/malformed").toURI());
  }
}
