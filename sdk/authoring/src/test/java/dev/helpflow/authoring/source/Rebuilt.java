package dev.helpflow.authoring.source;

import dev.helpflow.authoring.builder.FlowBuilder;
import dev.helpflow.authoring.document.FlowDocument;
import dev.helpflow.core.catalogue.Catalogue;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.wire.catalogue.CatalogueLoader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;

/** Documents that were written as Java and compiled, by the path that each was read from. */
record Rebuilt(
    SortedMap<Path, FlowDocument> documents, Map<Path, String> sources, Compiled compiled) {
  private static final Catalogue CATALOGUE =
      CatalogueLoader.fromClassPath(Rebuilt.class.getClassLoader()).catalogue();

  static Rebuilt of(SortedMap<Path, FlowDocument> documents) {
    Map<Path, String> sources = new LinkedHashMap<>();
    Map<String, String> byClass = new LinkedHashMap<>();
    documents.forEach(
        (path, document) -> {
          String source = JavaSource.of(document.definition(), CATALOGUE, packageOf(path));
          sources.put(path, source);
          byClass.put(className(path, document), source);
        });
    return new Rebuilt(documents, sources, Compiled.of(byClass));
  }

  private static String packageOf(Path path) {
    return "rebuilt.p" + Integer.toHexString(path.hashCode());
  }

  private static String className(Path path, FlowDocument document) {
    return packageOf(path) + "." + JavaSource.className(document.definition());
  }

  FlowDocument document(Path path) {
    return Objects.requireNonNull(documents.get(path));
  }

  String source(Path path) {
    return Objects.requireNonNull(sources.get(path));
  }

  FlowDefinition definition(Path path) throws ReflectiveOperationException {
    return ((FlowBuilder) compiled.call(className(path, document(path)), "define")).build();
  }
}
