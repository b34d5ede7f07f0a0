package dev.helpflow.authoring.messages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.authoring.translation.Translations;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.message.TextDigest;
import dev.helpflow.wire.definition.Decoded;
import dev.helpflow.wire.definition.FlowFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TranslationsTest {
  private static final String FLOW =
      """
      {
        "spec": 2, "id": "pets/lost", "title": "@title", "locales": ["en-GB", "cy"],
        "human": { "queue": "pets" },
        "start": "told",
        "nodes": {
          "told": {
            "type": "screen", "title": "@told",
            "components": [{ "type": "text", "id": "words", "text": { "message": "@words", "args": { "pet": "'Rex'", "place": "'park'" } } }],
            "actions": [{ "id": "next", "type": "submit", "label": "@next" }],
            "next": "done"
          },
          "done": { "type": "end", "outcome": "resolved",
            "screen": { "title": "@title", "components": [{ "type": "text", "id": "count", "text": { "message": "@count", "args": { "n": "1", "kind": "'cat'" } } }] } }
        }
      }
      """;

  private static final String ENGLISH =
      """
      {
        "title": "Lost & found",
        "told": "We look for it",
        "words": "{pet} was seen in {place}.",
        "next": "Continue",
        "count": "{n, plural, one {# pet} other {# pets}}, {kind, select, cat {a cat} other {a pet}}"
      }
      """;

  /** Laid out by hand, with one text that is not translated yet. */
  private static final String WELSH =
      """
      {
        "title":   "Ar goll",
        "words": "Gwelwyd {place} gan {pet}.", "next": "Parhau",
        "count": "{n, plural, zero {dim} one {# anifail} other {# anifail}}, {kind, select, cat {cath} other {anifail}}"
      }
      """;

  @TempDir private Path root;
  private Path folder;

  @BeforeEach
  void writeTheFlow() throws IOException {
    folder = Files.createDirectories(root.resolve("pets/lost"));
    Files.createDirectories(folder.resolve("messages"));
    Files.writeString(folder.resolve("flow.json"), FLOW);
    Files.writeString(folder.resolve("messages/en-GB.json"), ENGLISH);
    Files.writeString(folder.resolve("messages/cy.json"), WELSH);
  }

  private FlowDefinition flow() {
    return ((Decoded.Good) FlowFolder.decode(folder)).flow();
  }

  private String exported() {
    return XliffWriter.write("en-GB", "cy", List.of(flow()), Staleness.UNKNOWN);
  }

  private TranslationImport.Result imported(String xliff) throws IOException {
    Path file = Files.writeString(root.resolve("cy.xlf"), xliff);
    return TranslationImport.of(file, Map.of(folder, flow()));
  }

  private static TranslationImport.Result.Good good(TranslationImport.Result result) {
    assertThat(result).isInstanceOf(TranslationImport.Result.Good.class);
    return (TranslationImport.Result.Good) result;
  }

  @Test
  void saysWhereATextIsShownAndProtectsItsArguments() {
    assertThat(exported())
        .contains("srcLang=\"en-GB\" trgLang=\"cy\"", "original=\"pets/lost\"")
        .contains("<note category=\"location\">node told, text words, text</note>")
        .contains("<note category=\"description\">On the screen \"We look for it\".</note>")
        .contains("<data id=\"d1\">{pet}</data>", "<data id=\"d2\">{place}</data>")
        .contains(
            "<source><ph id=\"1\" dataRef=\"d1\" equiv=\"{pet}\" canDelete=\"no\"/> was seen in <ph id=\"2\" dataRef=\"d2\" equiv=\"{place}\" canDelete=\"no\"/>.</source>",
            "<target>Gwelwyd <ph id=\"2\" dataRef=\"d2\" equiv=\"{place}\" canDelete=\"no\"/> gan <ph id=\"1\" dataRef=\"d1\" equiv=\"{pet}\" canDelete=\"no\"/>.</target>")
        .contains("<source>Lost &amp; found</source>")
        .contains("<note category=\"instruction\">An ICU message: ");
  }

  @Test
  void saysWhatIsYetToBeTranslated() {
    String told = unit("told");

    assertThat(told).contains("<segment state=\"initial\">").doesNotContain("<target>");
    assertThat(unit("next")).contains("<segment state=\"translated\">");
  }

  @Test
  void aStaleTranslationIsThereAndIsYetToBeLookedAt() throws IOException {
    Staleness next = (_, locale, key) -> locale.equals("cy") && key.equals("next");
    String xliff = XliffWriter.write("en-GB", "cy", List.of(flow()), next);

    assertThat(xliff)
        .contains(
            "<note category=\"state\">The source has changed since this was translated: look at it again.</note>");
    TranslationImport.Result.Good good = good(imported(xliff.replace("Parhau", "Ymlaen")));
    assertThat(good.files()).isEmpty();
    assertThat(good.left()).as("it and the one that is not there").isEqualTo(2);
  }

  @Test
  void aStaleTranslationThatStillHoldsIsRememberedAsLookedAt() throws IOException {
    Files.createDirectories(folder.resolve("translated"));
    Files.writeString(
        folder.resolve("translated/cy.json"), "{ \"next\": \"%s\" }".formatted("0".repeat(16)));

    assertThat(good(imported(exported())).files())
        .containsExactly(remembered(Map.of("next", "Continue")));
  }

  @Test
  void whatSomebodyHasLookedAtIsRememberedThoughNothingChanges() throws IOException {
    assertThat(good(imported(exported())).files()).isEmpty();

    TranslationImport.Result.Good reviewed =
        good(imported(exported().replace("state=\"translated\"", "state=\"reviewed\"")));

    assertThat(reviewed.imported()).isZero();
    assertThat(reviewed.accepted()).isEqualTo(Translations.keys(flow(), "cy").size());
    assertThat(reviewed.files())
        .singleElement()
        .extracting(each -> each.file().toString())
        .asString()
        .endsWith("translated/cy.json");
    Files.createDirectories(folder.resolve("translated"));
    Files.writeString(folder.resolve("translated/cy.json"), reviewed.files().getFirst().text());
    assertThat(flow().upkeep().translated().get("cy"))
        .containsEntry("next", TextDigest.of("Continue"));
  }

  /** That texts have been translated as they are in the flow's first locale. */
  private TranslationImport.Edited remembered(Map<String, String> sources) {
    return new TranslationImport.Edited(
        folder.resolve("translated/cy.json"),
        new TreeMap<>(sources)
            .entrySet().stream()
                .map(
                    each ->
                        "  \"%s\" : \"%s\""
                            .formatted(each.getKey(), TextDigest.of(each.getValue())))
                .collect(Collectors.joining(",\n", "{\n", "\n}\n")));
  }

  private String unit(String key) {
    String xliff = exported();
    int start = xliff.indexOf("<unit id=\"" + key + "\"");
    return xliff.substring(start, xliff.indexOf("</unit>", start));
  }

  @Test
  void whatComesBackUnchangedChangesNothing() throws IOException {
    TranslationImport.Result.Good good = good(imported(exported()));

    assertThat(good.files()).isEmpty();
    assertThat(good.imported()).isZero();
    assertThat(good.left()).isEqualTo(1);
  }

  @Test
  void changesNothingElseOfTheFile() throws IOException {
    String translated =
        exported()
            .replace("Parhau", "Ymlaen \"nawr\"")
            .replace(
                "<source>We look for it</source>",
                "<source>We look for it</source><target>Rydym yn chwilio</target>")
            .replace("<segment state=\"initial\">", "<segment state=\"translated\">");
    TranslationImport.Result.Good good = good(imported(translated));

    assertThat(good.imported()).isEqualTo(2);
    assertThat(good.files())
        .containsExactly(
            new TranslationImport.Edited(
                folder.resolve("messages/cy.json"),
                WELSH
                    .replace("\"Parhau\"", "\"Ymlaen \\\"nawr\\\"\"")
                    .replace("\"Ar goll\",", "\"Ar goll\",\n  \"told\": \"Rydym yn chwilio\",")),
            remembered(Map.of("next", "Continue", "told", "We look for it")));
  }

  @Test
  void beginsAFileForALanguageThatHasNone() throws IOException {
    Files.delete(folder.resolve("messages/cy.json"));
    String translated =
        exported()
            .replace(
                "<source>Continue</source>", "<source>Continue</source><target>Parhau</target>")
            .replace("state=\"initial\"", "state=\"final\"");

    assertThat(good(imported(translated)).files())
        .containsExactly(
            new TranslationImport.Edited(
                folder.resolve("messages/cy.json"), "{\n  \"next\": \"Parhau\"\n}\n"),
            remembered(Map.of("next", "Continue")));
  }

  @Test
  void textsOfTheNamespaceGoThereAndInOneWayOnly() throws IOException {
    Files.writeString(
        folder.resolve("flow.json"),
        FLOW.replace("\"start\"", "\"sharedMessages\": [\"call\"], \"start\"")
            .replace("\"label\": \"@next\"", "\"label\": \"@call\""));
    Path namespace = Files.createDirectories(root.resolve("pets/messages"));
    Files.writeString(namespace.resolve("en-GB.json"), "{ \"call\": \"Call us\" }");
    String translated =
        exported()
            .replace("<source>Call us</source>", "<source>Call us</source><target>Ffonio</target>")
            .replace("state=\"initial\"", "state=\"final\"");

    assertThat(good(imported(translated)).files())
        .containsExactly(
            remembered(Map.of("call", "Call us")),
            new TranslationImport.Edited(
                namespace.toAbsolutePath().resolve("cy.json"), "{\n  \"call\": \"Ffonio\"\n}\n"));

    Path other = Files.createDirectories(root.resolve("pets/other"));
    FlowDefinition one = flow();
    Files.writeString(
        other.resolve("flow.json"),
        Files.readString(folder.resolve("flow.json")).replace("pets/lost", "pets/other"));
    Files.createDirectories(other.resolve("messages"));
    Files.writeString(other.resolve("messages/en-GB.json"), ENGLISH);
    FlowDefinition two = ((Decoded.Good) FlowFolder.decode(other)).flow();
    String both =
        XliffWriter.write("en-GB", "cy", List.of(one, two), Staleness.UNKNOWN)
            .replaceFirst(
                "<source>Call us</source>", "<source>Call us</source><target>Ffonio</target>")
            .replaceFirst(
                "<source>Call us</source>(?!<target>)",
                "<source>Call us</source><target>Galw</target>")
            .replace("state=\"initial\"", "state=\"final\"");
    Path file = Files.writeString(root.resolve("both.xlf"), both);
    TranslationImport.Result result = TranslationImport.of(file, Map.of(folder, one, other, two));
    assertThat(((TranslationImport.Result.Bad) result).findings())
        .singleElement()
        .satisfies(found -> assertThat(found.issue().code()).isEqualTo("translation/shared-twice"));
  }

  @Test
  void textsInTheFlowItselfStayThere() throws IOException {
    Files.delete(folder.resolve("messages/cy.json"));
    String whole =
        FLOW.replaceFirst(
            "\"start\"", "\"messages\": { \"cy\": { \"next\": \"Parhau\" } }, \"start\"");
    Files.writeString(folder.resolve("flow.json"), whole);

    assertThat(good(imported(exported().replace("Parhau", "Ymlaen"))).files())
        .containsExactly(
            new TranslationImport.Edited(
                folder.resolve("flow.json"), whole.replace("Parhau", "Ymlaen")),
            remembered(Map.of("next", "Continue")));
  }

  /** What a translator or their tool did, and what is said of it. */
  record Mistake(String find, String replace, String sentence) {
    @Override
    public String toString() {
      return sentence;
    }
  }

  static Stream<Mistake> mistakes() {
    return Stream.of(
        new Mistake(
            "<target>Gwelwyd <ph id=\"2\" dataRef=\"d2\" equiv=\"{place}\" canDelete=\"no\"/> gan",
            "<target>Gwelwyd gan",
            "The translation of \"words\" lacks {place}, which the source has: write it where it belongs."),
        new Mistake(
            "<target>Parhau",
            "<target>Parhau {enw}",
            "The translation of \"next\" has {enw}, which the source has not: write what stands in braces there, which is nothing, and nothing else."),
        new Mistake(
            "<target>Parhau",
            "<target>Parhau {",
            "The translation of \"next\" is no ICU message: "),
        new Mistake(
            "cat {cath}",
            "cath {cath}",
            "The translation of \"count\" chooses by {kind} among cath, other, but the source among cat, other: "),
        new Mistake(
            "<source>Continue",
            "<source>Go on",
            "The source of \"next\" is not what the flow says now, \"Continue\": the export is older than the flow, so export anew."),
        new Mistake(
            "name=\"next\"",
            "name=\"nxt\"",
            "There is no message \"nxt\" in the flow any longer: "),
        new Mistake(
            "original=\"pets/lost\"",
            "original=\"pets/found\"",
            "There is no flow \"pets/found\" here: "),
        new Mistake(
            "trgLang=\"cy\"",
            "trgLang=\"fr\"",
            "The flow pets/lost is not translated into \"fr\": expected one of cy"),
        new Mistake("trgLang=\"cy\"", "trgLang=\"en-GB\"", "is not translated into \"en-GB\""),
        new Mistake(
            "srcLang=\"en-GB\"",
            "srcLang=\"en\"",
            "The flow pets/lost is written in en-GB, but srcLang is \"en\""),
        new Mistake("document:2.0\"", "document:1.2\"", "This is not XLIFF 2.0, but version "),
        new Mistake(
            "<target>Parhau", "<target><pc id=\"9\">Parhau</pc>", "<pc> stands in the text"),
        new Mistake("</xliff>", "", "The XML is malformed: "),
        new Mistake(
            "<xliff ",
            "<!DOCTYPE xliff [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><xliff ",
            "It has a document type declaration, which no XLIFF needs: leave it out."));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void refusesInWholeSentences(Mistake mistake) throws IOException {
    String xliff = exported();
    assertThat(xliff).contains(mistake.find());
    TranslationImport.Result result = imported(xliff.replace(mistake.find(), mistake.replace()));

    assertThat(result).isInstanceOf(TranslationImport.Result.Bad.class);
    assertThat(((TranslationImport.Result.Bad) result).findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.issue().message()).contains(mistake.sentence());
              assertThat(finding.line()).isPositive();
            });
  }

  @Test
  void saysAllThatIsWrongAtOnce() throws IOException {
    String xliff =
        exported()
            .replace("name=\"next\"", "name=\"nxt\"")
            .replace("name=\"told\"", "name=\"tld\"");

    assertThat(((TranslationImport.Result.Bad) imported(xliff)).findings())
        .extracting(finding -> finding.line())
        .doesNotHaveDuplicates()
        .hasSize(2);
  }

  @Test
  void casesOfPluralMayBeThoseThatTheLanguageNeeds() throws IOException {
    String xliff = exported().replace("zero {dim} ", "zero {dim} two {# anifail} ");

    assertThat(good(imported(xliff)).imported()).isEqualTo(1);
  }

  static Stream<Path> ours() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("../../flow-definitions"), 3)) {
      return files
          .filter(file -> file.endsWith("flow.json"))
          .map(file -> file.resolveSibling(""))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("ours")
  void ourOwnTextsComeBackAsTheyWent(Path ours) throws IOException {
    FlowDefinition flow = ((Decoded.Good) FlowFolder.decode(ours)).flow();
    for (String locale : flow.locales().subList(1, flow.locales().size())) {
      String xliff =
          XliffWriter.write(flow.locales().getFirst(), locale, List.of(flow), Staleness.UNKNOWN);
      Path file = Files.writeString(root.resolve(locale + ".xlf"), xliff);
      TranslationImport.Result.Good good = good(TranslationImport.of(file, Map.of(ours, flow)));

      assertThat(good.files()).isEmpty();
      assertThat(good.left()).isZero();
    }
  }
}
