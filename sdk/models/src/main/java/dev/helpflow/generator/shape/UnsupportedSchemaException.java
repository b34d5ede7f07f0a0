package dev.helpflow.generator.shape;

/** A schema says something that the models have no words for; the message says where. */
public final class UnsupportedSchemaException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnsupportedSchemaException(String place, String found) {
    super(
        "At "
            + place
            + " the schema has "
            + found
            + ", which the generator of models does not know: write it in another way, or teach"
            + " dev.helpflow.generator.shape.ShapeReader.");
  }
}
