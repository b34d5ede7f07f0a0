package dev.helpflow.authoring.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.helpflow.authoring.source.EntryType.Kind;
import dev.helpflow.core.catalogue.Catalogue;
import dev.helpflow.wire.catalogue.LoadedCatalogue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;

/** Writes the builders of all entries of a catalogue. */
final class BuilderSources {
  private final LoadedCatalogue loaded;
  private final SortedMap<String, String> sources = new TreeMap<>();

  private BuilderSources(LoadedCatalogue loaded) {
    this.loaded = loaded;
  }

  /** The sources by their path under {@code src/main/java}. */
  static SortedMap<String, String> of(LoadedCatalogue loaded) {
    BuilderSources all = new BuilderSources(loaded);
    Catalogue catalogue = loaded.catalogue();
    all.add(
        Kind.COMPONENT,
        catalogue.components().stream().map(type -> EntryType.of(type, catalogue)).toList());
    all.add(
        Kind.ACTION,
        catalogue.actions().stream().map(type -> EntryType.of(type, catalogue)).toList());
    all.addNames();
    return all.sources;
  }

  private void add(Kind kind, List<EntryType> entries) {
    List<MethodSpec> factories = new ArrayList<>();
    for (EntryType entry : entries) {
      EntryWriter writer = new EntryWriter(entry, schema(entry));
      add(entry.className(), writer.write());
      factories.add(
          MethodSpec.methodBuilder(entry.factory())
              .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
              .addJavadoc("$L\n", Documentation.of(writer.description()))
              .returns(writer.needing(0))
              .addParameters(writer.beginning())
              .addStatement(
                  "return $T.of($L)", entry.className(), kind == Kind.ACTION ? "id, label" : "id")
              .build());
    }
    add(
        kind.factories(),
        TypeSpec.classBuilder(kind.factories())
            .addAnnotation(EntryWriter.GENERATED)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addJavadoc(
                "Begins the $Ls of the catalogue, to be imported statically: each by its name, in its\n"
                    + "newest version.\n",
                kind.word())
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
            .addMethods(factories)
            .build());
    sources.put(
        kind.packageName().replace('.', '/') + "/package-info.java",
        """
        /**
         * Builders of the %1$ss of the catalogue, a class for each version of an entry. Written from
         * the catalogue: a change goes there, and the test that compares them says how to write them
         * anew.
         */
        @NullMarked
        package %2$s;

        import org.jspecify.annotations.NullMarked;
        """
            .formatted(kind.word(), kind.packageName()));
  }

  private JsonNode schema(EntryType entry) {
    return (entry.kind() == Kind.COMPONENT
            ? loaded.componentSchema(entry.name(), entry.version())
            : loaded.actionSchema(entry.name(), entry.version()))
        .orElseThrow();
  }

  private void addNames() {
    Map<String, String> icons = new LinkedHashMap<>();
    loaded.catalogue().icons().forEach(icon -> icons.put(icon.name(), icon.description()));
    addNames(EntryType.ICON, icons, "Pictures that apps have of their own.");
    Map<String, String> destinations = new LinkedHashMap<>();
    loaded
        .catalogue()
        .destinations()
        .forEach(
            destination ->
                destinations.put(
                    destination.name(),
                    loaded
                        .destinationSchema(destination.name())
                        .orElseThrow()
                        .path("description")
                        .asText()));
    addNames(EntryType.DESTINATION, destinations, "Places in the app that a screen can lead to.");
  }

  private void addNames(ClassName name, Map<String, String> descriptions, String what) {
    add(
        name,
        Enumeration.of(name, descriptions)
            .addAnnotation(EntryWriter.GENERATED)
            .addJavadoc("$L\n", what)
            .build());
  }

  private void add(ClassName name, TypeSpec type) {
    sources.put(
        name.canonicalName().replace('.', '/') + ".java",
        JavaFile.builder(name.packageName(), type)
            .skipJavaLangImports(true)
            .indent("  ")
            .build()
            .toString());
  }
}
