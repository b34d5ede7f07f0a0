package dev.helpflow.wire.definition;

/** The JSON Schema 2020-12 of the definition language, as it is published for editors. */
public final class DefinitionSchema {
  /** The schema's own id. */
  public static final String ID = "urn:helpflow:flow:1";

  static final SchemaDocument DOCUMENT =
      SchemaDocument.load("/dev/helpflow/wire/flow-1.schema.json");

  private DefinitionSchema() {}

  /** The schema document, in UTF-8. */
  public static byte[] bytes() {
    return DOCUMENT.bytes();
  }
}
