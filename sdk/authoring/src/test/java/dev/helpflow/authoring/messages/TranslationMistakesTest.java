package dev.helpflow.authoring.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What translators and their tools do wrong is said in whole sentences, and nothing is imported.
 */
class TranslationMistakesTest {
  @TempDir private Path root;
  private LostPet pet;

  @BeforeEach
  void writeTheFlow() throws IOException {
    pet = LostPet.writtenIn(root);
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
    String xliff = pet.exported();
    assertThat(xliff).contains(mistake.find());
    TranslationImport.Result result =
        pet.imported(xliff.replace(mistake.find(), mistake.replace()));

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
        pet.exported()
            .replace("name=\"next\"", "name=\"nxt\"")
            .replace("name=\"told\"", "name=\"tld\"");

    assertThat(((TranslationImport.Result.Bad) pet.imported(xliff)).findings())
        .extracting(finding -> finding.line())
        .doesNotHaveDuplicates()
        .hasSize(2);
  }
}
