package dev.helpflow.wire.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.issue.Pointers;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.definition.migration.Specs;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents of each older spec, and the same in the next, as an author would write it. */
class SpecUpgradeTest {
  static List<Path> older() throws IOException, URISyntaxException {
    try (Stream<Path> files =
        Files.list(Path.of(SpecUpgradeTest.class.getResource("/spec").toURI()))) {
      return files
          .filter(file -> !file.getFileName().toString().endsWith("." + Specs.NEWEST + ".json"))
          .sorted()
          .toList();
    }
  }

  private static String newest(Path older) throws IOException {
    String name = older.getFileName().toString();
    return Files.readString(
        older.resolveSibling(name.replaceFirst("\\.\\d+\\.json$", "." + Specs.NEWEST + ".json")));
  }

  @Test
  void everyOlderSpecHasADocument() throws IOException, URISyntaxException {
    assertThat(older().stream().map(file -> spec(file)).distinct())
        .hasSize(Specs.NEWEST - Specs.OLDEST);
  }

  private static String spec(Path file) {
    return file.getFileName().toString().replaceFirst("^.*\\.(\\d+)\\.json$", "$1");
  }

  @ParameterizedTest
  @MethodSource("older")
  void isReadAsTheSameDefinition(Path older) throws IOException {
    assertThat(good(Files.readString(older)).flow()).isEqualTo(good(newest(older)).flow());
  }

  @ParameterizedTest
  @MethodSource("older")
  void isTheSameDocumentToWhoeverPublishesIt(Path older) throws IOException {
    assertThat(ContentHash.of(good(Files.readString(older)).flow()))
        .isEqualTo(ContentHash.of(good(newest(older)).flow()));
  }

  @ParameterizedTest
  @MethodSource("older")
  void isWrittenAnewWhereTheLanguageChangedAndNowhereElse(Path older) throws IOException {
    assertThat(SpecUpgrade.text(Files.readString(older))).isEqualTo(newest(older));
    assertThat(SpecUpgrade.text(newest(older))).isEqualTo(newest(older));
  }

  @ParameterizedTest
  @MethodSource("older")
  void keepsTheLineEndsAndTheOrderOfAnAuthor(Path older) throws IOException {
    String tabbed = Files.readString(older).replace("\n", "\r\n").replace("  ", "\t");
    assertThat(good(SpecUpgrade.text(tabbed)).flow()).isEqualTo(good(newest(older)).flow());
    assertThat(SpecUpgrade.text("{ \"nodes\": {}, \"spec\": 1}"))
        .isEqualTo("{ \"nodes\": {}, \"spec\": 2}");
  }

  /** SHA-256 of the canonical JSON of that document in spec 1, made outside Java. */
  @Test
  void hashesOfVersionsThatWerePublishedBeforeHold() {
    FlowDefinition flow =
        good("""
                {"spec": 1, "id": "cards/lost", "title": "@title", "locales": ["en-GB"],
                 "human": {"queue": "cards", "context": ["answers.whatHappened.problem"]},
                 "start": "talk",
                 "nodes": {"talk": {"type": "escalate", "queue": "cards", "reason": "asked",
                   "context": ["answers.whatHappened.problem"]}},
                 "messages": {"en-GB": {"title": "Lost"}}}
                """)
            .flow();
    assertThat(ContentHash.of(flow))
        .isEqualTo("e9910c8637fcfe59597ed2eac752289999bc07ae6f824851a4e5c48c8f40d938");
  }

  @Test
  void isAnotherDocumentOnceAnAuthorChoosesAName() throws IOException, URISyntaxException {
    String newest = newest(older().getFirst());
    String named = newest.replace("\"answers.whatHappened.problem\":", "\"problem\":");
    assertThat(named).isNotEqualTo(newest);
    assertThat(ContentHash.of(good(named).flow()))
        .isNotEqualTo(ContentHash.of(good(newest).flow()));
  }

  @Test
  void isSaidInTheNewestSpecOnceAScreenAnswersATopic() throws IOException, URISyntaxException {
    JsonNode newest = Json.parse(newest(older().getFirst()).getBytes(UTF_8));
    assertThat(Specs.of(Specs.oldest(newest))).isEqualTo(1);
    ((ObjectNode) newest.at("/nodes/whatHappened")).put("answers", "card.help");

    assertThat(Specs.of(Specs.oldest(newest))).isEqualTo(2);
  }

  @Test
  void anyDefinitionIsReadTheSameFromTheOldestSpecThatCanSayIt() {
    int old = 0;
    for (long seed = 0; seed < 500; seed++) {
      FlowDefinition flow = RandomFlows.of(seed);
      JsonNode oldest = Specs.oldest(FlowWriter.write(flow));

      Decoded.Good good = good(new String(Json.write(oldest), UTF_8));

      assertThat(good.flow()).as("seed %d", seed).isEqualTo(flow);
      assertThat(Specs.oldest(Specs.migrate(oldest).document())).isEqualTo(oldest);
      old += Specs.of(oldest) == 1 ? 1 : 0;
    }
    assertThat(old).isBetween(75, 450);
  }

  @ParameterizedTest
  @MethodSource("older")
  void whatLintSaysStandsWhereTheAuthorWroteIt(Path older) throws IOException {
    Decoded.Good good = good(Files.readString(older));
    Objects.requireNonNull(good.flow().human())
        .briefing()
        .context()
        .forEach(
            (name, expression) -> {
              String pointer = good.origins().of(Pointers.child("/human/context", name));
              assertThat(good.document().at(pointer).textValue()).isEqualTo(expression.source());
            });
  }

  @Test
  void whatIsTooLongForANameIsCalledByItsPlace() {
    String sum = "1" + " + 1".repeat(150);
    String older =
        """
        {"spec": 1, "id": "cards/lost", "title": "@title", "locales": ["en-GB"],
         "human": {"queue": "cards", "context": ["2", "%s"]}, "start": "end",
         "nodes": {"end": {"type": "end", "outcome": "resolved"}},
         "messages": {"en-GB": {"title": "Lost"}}}
        """
            .formatted(sum);
    assertThat(Objects.requireNonNull(good(older).flow().human()).briefing().context())
        .containsOnlyKeys("2", "expression 2");
    Decoded.Good upgraded = good(SpecUpgrade.text(older));
    assertThat(upgraded.flow()).isEqualTo(good(older).flow());
    assertThat(ContentHash.of(upgraded.flow())).isEqualTo(ContentHash.of(good(older).flow()));
    assertThat(Specs.of(Specs.oldest(upgraded.document()))).isEqualTo(1);
    assertThat(good(older).origins().of("/human/context/expression 2"))
        .isEqualTo("/human/context/1");
  }

  @Test
  void keepsLineEndsAndTabsOfAnAuthorInWhatItWritesAnew() {
    String wide = "\r\n\t\"human\": {\"queue\": \"cards\", \"context\": [\"%s\", \"%s\"]}";
    String one = "inputs.aRatherLongName + inputs.another";
    String two = "inputs.another + inputs.aRatherLongName";
    assertThat(SpecUpgrade.text("{\"spec\": 1," + wide.formatted(one, two) + "}"))
        .isEqualTo(
            "{\"spec\": 2,\r\n\t\"human\": {\r\n\t\t\"queue\": \"cards\",\r\n\t\t\"context\": {\r\n\t\t\t\"%s\": \"%s\",\r\n\t\t\t\"%s\": \"%s\"\r\n\t\t}\r\n\t}}"
                .formatted(one, one, two, two));
  }

  @Test
  void staysOnOneLineWhereThatHasRoom() {
    String line = "{ \"spec\": 1,\n  \"human\": { \"queue\": \"cards\", \"context\": [\"%s\"] },\n";
    String fitting = "inputs.aLongName + inputs.aLongName + 'a'";
    assertThat(SpecUpgrade.text(line.formatted(fitting) + "  \"nodes\": {} }"))
        .contains(
            "  \"human\": { \"queue\": \"cards\", \"context\": { \"%s\": \"%s\" } },\n"
                .formatted(fitting, fitting));
    String wide = "inputs.aLongName + inputs.aLongName + 'abcd'";
    assertThat(SpecUpgrade.text(line.formatted(wide) + "  \"nodes\": {} }"))
        .contains(
            "  \"human\": {\n    \"queue\": \"cards\",\n    \"context\": { \"%s\": \"%s\" }\n  },\n"
                .formatted(wide, wide));
  }

  @Test
  void aTextOfOneLongLineStaysOne() {
    String json =
        "{\"spec\": 1, \"title\": \"%s\", \"human\": {\"queue\": \"cards\", \"context\": [\"inputs.a\"]}, \"nodes\": {}}"
            .formatted("long ".repeat(40));
    assertThat(SpecUpgrade.text(json))
        .doesNotContain("\n")
        .contains("\"context\": { \"inputs.a\": \"inputs.a\" }}");
  }

  @Test
  void namesWithSlashesLeadBackToo() {
    Decoded.Good good =
        good(
            """
            {"spec": 1, "id": "cards/lost", "title": "@title", "locales": ["en-GB"],
             "human": {"queue": "cards", "context": ["1 / 2", "'~' + '/'"]}, "start": "end",
             "nodes": {"end": {"type": "end", "outcome": "resolved"}},
             "messages": {"en-GB": {"title": "Lost"}}}
            """);
    assertThat(good.origins().of("/human/context/1 ~1 2")).isEqualTo("/human/context/0");
    assertThat(good.origins().of("/human/context/'~0' + '~1'")).isEqualTo("/human/context/1");
    assertThat(good.origins().of("/human/queue")).isEqualTo("/human/queue");
  }

  private static Decoded.Good good(String json) {
    return switch (FlowReader.decode(json.getBytes(UTF_8))) {
      case Decoded.Good good -> good;
      case Decoded.Bad bad -> throw new AssertionError(bad.issues().toString());
    };
  }
}
