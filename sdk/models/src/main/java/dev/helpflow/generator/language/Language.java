package dev.helpflow.generator.language;

import dev.helpflow.generator.shape.Vocabulary;
import java.util.List;
import java.util.SortedMap;

/** A language that models are written in. */
public interface Language {
  /** Every language there is. */
  List<Language> ALL = List.of(new TypeScript(), new Kotlin(), new Swift());

  /** The folder below {@code sdk/models} that holds nothing but what is written here. */
  String folder();

  /** The sources by their path in that folder. */
  SortedMap<String, String> sources(Vocabulary vocabulary);
}
