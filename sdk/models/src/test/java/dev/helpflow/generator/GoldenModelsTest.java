package dev.helpflow.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.generator.language.Language;
import dev.helpflow.generator.shape.Vocabulary;
import dev.helpflow.generator.shape.VocabularyReader;
import dev.helpflow.wire.catalogue.CatalogueLoader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The models in the repository are those that the catalogue gives. */
class GoldenModelsTest {
  static final Iterable<Language> LANGUAGES = Language.ALL;

  private static final String COMMAND =
      "./mvnw -pl sdk/models -am test -Dtest=GoldenModelsTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dmodels=write";

  private static final Vocabulary VOCABULARY =
      VocabularyReader.read(CatalogueLoader.fromClassPath(GoldenModelsTest.class.getClassLoader()));

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void areFresh(Language language) throws IOException {
    GoldenFolder golden = new GoldenFolder(Path.of(language.folder()));
    SortedMap<String, String> sources = language.sources(VOCABULARY);
    if ("write".equals(System.getProperty("models"))) {
      golden.write(sources);
    }
    assertThat(golden.differences(sources))
        .as("Models in sdk/models/%s; write them with: %s", language.folder(), COMMAND)
        .isEmpty();
  }
}
