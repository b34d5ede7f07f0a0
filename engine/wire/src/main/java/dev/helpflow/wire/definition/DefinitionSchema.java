package dev.helpflow.wire.definition;

import dev.helpflow.wire.definition.migration.Specs;
import java.util.List;
import java.util.stream.IntStream;

/** The JSON Schemas 2020-12 of the definition language, one for each spec, as editors read them. */
public final class DefinitionSchema {
  private static final List<SchemaDocument> BY_SPEC =
      IntStream.rangeClosed(Specs.OLDEST, Specs.NEWEST)
          .mapToObj(spec -> SchemaDocument.load("/dev/helpflow/wire/flow-" + spec + ".schema.json"))
          .toList();

  private DefinitionSchema() {}

  /**
   * The schema document of a spec, in UTF-8.
   *
   * @param spec from {@link Specs#OLDEST} to {@link Specs#NEWEST}
   */
  public static byte[] bytes(int spec) {
    return of(spec).bytes();
  }

  static SchemaDocument of(int spec) {
    return BY_SPEC.get(spec - Specs.OLDEST);
  }
}
