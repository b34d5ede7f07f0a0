package dev.helpflow.wire.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.core.lint.Linter;
import dev.helpflow.wire.definition.Decoded;
import dev.helpflow.wire.definition.FlowReader;
import dev.helpflow.wire.definition.LocatedIssue;
import dev.helpflow.wire.definition.SourceMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A flow under {@code lint/<code>/}; the name of a bad one begins with {@code bad}, and beside it
 * lies what it must raise.
 */
public record Fixture(Path file) {
  private static final Path ROOT = Path.of("src/test/resources/lint");

  private static final String OF_SEVERITY = "lint/";

  /** All whose name begins so, sorted. */
  public static List<Fixture> all(String prefix) throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.getFileName().toString().matches(prefix + "[^.]*\\.json"))
          .sorted()
          .map(Fixture::new)
          .toList();
    }
  }

  /** The code that the folder is named after. */
  public String code() {
    return String.valueOf(file.getName(file.getNameCount() - 2)).replace('_', '/');
  }

  /**
   * Whether a finding is one that the fixture foretells. What an author says of the severity of
   * others takes others to speak of; and hints are of what all fixtures have in common, which is
   * more than each of them uses.
   */
  boolean isJudgedBy(Found found) {
    boolean isOther = code().startsWith(OF_SEVERITY) && !found.code().startsWith(OF_SEVERITY);
    boolean isAside = found.severity() == Issue.Severity.HINT && !found.code().equals(code());
    return !isOther && !isAside;
  }

  /** What lint finds. */
  public List<Found> lint() throws IOException {
    byte[] text = Files.readAllBytes(file);
    SourceMap sources = SourceMap.of(text);
    return switch (FlowReader.decode(text)) {
      case Decoded.Good good ->
          Linter.lint(good.flow(), new FixtureDeclarations(), FixtureDeclarations::syntax).stream()
              .map(good.origins()::of)
              .map(sources::locate)
              .map(Found::of)
              .toList();
      case Decoded.Bad bad -> bad.issues().stream().map(Found::of).toList();
    };
  }

  Found expected() throws IOException {
    String name = file.getFileName().toString().replace(".json", ".expected.json");
    JsonNode json = new ObjectMapper().readTree(file.resolveSibling(name).toFile());
    return new Found(
        json.path("code").asText(),
        Issue.Severity.valueOf(json.path("severity").asText().toUpperCase(Locale.ROOT)),
        json.path("pointer").asText(),
        json.path("line").asInt(),
        json.path("column").asInt(),
        "");
  }

  @Override
  public String toString() {
    return ROOT.relativize(file).toString();
  }

  /** An issue as far as a fixture foretells it; its words are shown and not compared. */
  public record Found(
      String code, Issue.Severity severity, String pointer, int line, int column, String message) {
    static Found of(LocatedIssue located) {
      Issue issue = located.issue();
      return new Found(
          issue.code(),
          issue.severity(),
          issue.pointer(),
          located.line(),
          located.column(),
          issue.message());
    }

    Found withoutWords() {
      return new Found(code, severity, pointer, line, column, "");
    }
  }
}
