package dev.helpflow.authoring.messages;

import static dev.helpflow.authoring.messages.LostPet.good;
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

/** Translations leave and come back, and nothing else of their files changes. */
class TranslationsTest {
  @TempDir private Path root;
  private LostPet pet;

  @BeforeEach
  void writeTheFlow() throws IOException {
    pet = LostPet.writtenIn(root);
  }

  @Test
  void saysWhereATextIsShownAndProtectsItsArguments() {
    assertThat(pet.exported())
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
    String xliff = XliffWriter.write("en-GB", "cy", List.of(pet.flow()), next);

    assertThat(xliff)
        .contains(
            "<note category=\"state\">The source has changed since this was translated: look at it again.</note>");
    TranslationImport.Result.Good good = good(pet.imported(xliff.replace("Parhau", "Ymlaen")));
    assertThat(good.files()).isEmpty();
    assertThat(good.left()).as("it and the one that is not there").isEqualTo(2);
  }

  @Test
  void aStaleTranslationThatStillHoldsIsRememberedAsLookedAt() throws IOException {
    Files.createDirectories(pet.folder().resolve("translated"));
    Files.writeString(
        pet.folder().resolve("translated/cy.json"),
        "{ \"next\": \"%s\" }".formatted("0".repeat(16)));

    assertThat(good(pet.imported(pet.exported())).files())
        .containsExactly(remembered(Map.of("next", "Continue")));
  }

  @Test
  void whatSomebodyHasLookedAtIsRememberedThoughNothingChanges() throws IOException {
    assertThat(good(pet.imported(pet.exported())).files()).isEmpty();

    TranslationImport.Result.Good reviewed =
        good(pet.imported(pet.exported().replace("state=\"translated\"", "state=\"reviewed\"")));

    assertThat(reviewed.imported()).isZero();
    assertThat(reviewed.accepted()).isEqualTo(Translations.keys(pet.flow(), "cy").size());
    assertThat(reviewed.files())
        .singleElement()
        .extracting(each -> each.file().toString())
        .asString()
        .endsWith("translated/cy.json");
    Files.createDirectories(pet.folder().resolve("translated"));
    Files.writeString(
        pet.folder().resolve("translated/cy.json"), reviewed.files().getFirst().text());
    assertThat(pet.flow().upkeep().translated().get("cy"))
        .containsEntry("next", TextDigest.of("Continue"));
  }

  /** That texts have been translated as they are in the flow's first locale. */
  private TranslationImport.Edited remembered(Map<String, String> sources) {
    return new TranslationImport.Edited(
        pet.folder().resolve("translated/cy.json"),
        new TreeMap<>(sources)
            .entrySet().stream()
                .map(
                    each ->
                        "  \"%s\" : \"%s\""
                            .formatted(each.getKey(), TextDigest.of(each.getValue())))
                .collect(Collectors.joining(",\n", "{\n", "\n}\n")));
  }

  private String unit(String key) {
    String xliff = pet.exported();
    int start = xliff.indexOf("<unit id=\"" + key + "\"");
    return xliff.substring(start, xliff.indexOf("</unit>", start));
  }

  @Test
  void whatComesBackUnchangedChangesNothing() throws IOException {
    TranslationImport.Result.Good good = good(pet.imported(pet.exported()));

    assertThat(good.files()).isEmpty();
    assertThat(good.imported()).isZero();
    assertThat(good.left()).isEqualTo(1);
  }

  @Test
  void changesNothingElseOfTheFile() throws IOException {
    String translated =
        pet.exported()
            .replace("Parhau", "Ymlaen \"nawr\"")
            .replace(
                "<source>We look for it</source>",
                "<source>We look for it</source><target>Rydym yn chwilio</target>")
            .replace("<segment state=\"initial\">", "<segment state=\"translated\">");
    TranslationImport.Result.Good good = good(pet.imported(translated));

    assertThat(good.imported()).isEqualTo(2);
    assertThat(good.files())
        .containsExactly(
            new TranslationImport.Edited(
                pet.folder().resolve("messages/cy.json"),
                LostPet.WELSH
                    .replace("\"Parhau\"", "\"Ymlaen \\\"nawr\\\"\"")
                    .replace("\"Ar goll\",", "\"Ar goll\",\n  \"told\": \"Rydym yn chwilio\",")),
            remembered(Map.of("next", "Continue", "told", "We look for it")));
  }

  @Test
  void beginsAFileForALanguageThatHasNone() throws IOException {
    Files.delete(pet.folder().resolve("messages/cy.json"));
    String translated =
        pet.exported()
            .replace(
                "<source>Continue</source>", "<source>Continue</source><target>Parhau</target>")
            .replace("state=\"initial\"", "state=\"final\"");

    assertThat(good(pet.imported(translated)).files())
        .containsExactly(
            new TranslationImport.Edited(
                pet.folder().resolve("messages/cy.json"), "{\n  \"next\": \"Parhau\"\n}\n"),
            remembered(Map.of("next", "Continue")));
  }

  @Test
  void textsOfTheNamespaceGoThereAndInOneWayOnly() throws IOException {
    Files.writeString(
        pet.folder().resolve("flow.json"),
        LostPet.FLOW
            .replace("\"start\"", "\"sharedMessages\": [\"call\"], \"start\"")
            .replace("\"label\": \"@next\"", "\"label\": \"@call\""));
    Path namespace = Files.createDirectories(root.resolve("pets/messages"));
    Files.writeString(namespace.resolve("en-GB.json"), "{ \"call\": \"Call us\" }");
    String translated =
        pet.exported()
            .replace("<source>Call us</source>", "<source>Call us</source><target>Ffonio</target>")
            .replace("state=\"initial\"", "state=\"final\"");

    assertThat(good(pet.imported(translated)).files())
        .containsExactly(
            remembered(Map.of("call", "Call us")),
            new TranslationImport.Edited(
                namespace.toAbsolutePath().resolve("cy.json"), "{\n  \"call\": \"Ffonio\"\n}\n"));

    Path other = Files.createDirectories(root.resolve("pets/other"));
    FlowDefinition one = pet.flow();
    Files.writeString(
        other.resolve("flow.json"),
        Files.readString(pet.folder().resolve("flow.json")).replace("pets/lost", "pets/other"));
    Files.createDirectories(other.resolve("messages"));
    Files.writeString(other.resolve("messages/en-GB.json"), LostPet.ENGLISH);
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
    TranslationImport.Result result =
        TranslationImport.of(file, Map.of(pet.folder(), one, other, two));
    assertThat(((TranslationImport.Result.Bad) result).findings())
        .singleElement()
        .satisfies(found -> assertThat(found.issue().code()).isEqualTo("translation/shared-twice"));
  }

  @Test
  void textsInTheFlowItselfStayThere() throws IOException {
    Files.delete(pet.folder().resolve("messages/cy.json"));
    String whole =
        LostPet.FLOW.replaceFirst(
            "\"start\"", "\"messages\": { \"cy\": { \"next\": \"Parhau\" } }, \"start\"");
    Files.writeString(pet.folder().resolve("flow.json"), whole);

    assertThat(good(pet.imported(pet.exported().replace("Parhau", "Ymlaen"))).files())
        .containsExactly(
            new TranslationImport.Edited(
                pet.folder().resolve("flow.json"), whole.replace("Parhau", "Ymlaen")),
            remembered(Map.of("next", "Continue")));
  }

  @Test
  void casesOfPluralMayBeThoseThatTheLanguageNeeds() throws IOException {
    String xliff = pet.exported().replace("zero {dim} ", "zero {dim} two {# anifail} ");

    assertThat(good(pet.imported(xliff)).imported()).isEqualTo(1);
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
