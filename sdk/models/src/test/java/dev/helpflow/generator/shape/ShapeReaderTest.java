package dev.helpflow.generator.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.generator.shape.Field.Absence;
import dev.helpflow.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShapeReaderTest {
  private final ShapeReader reader = new ShapeReader(Map.of());

  @Test
  void readsWhatAPropertyIsAndWhetherItMayBeLeftOut() {
    Shape.Struct struct =
        reader.struct(
            "CardV1",
            json(
                """
                {"description": "A card.", "type": "object", "required": ["id", "value"], "properties": {
                  "id": {"type": "string", "description": "Its id."},
                  "count": {"type": "integer", "default": 3},
                  "value": {"type": ["string", "null"]},
                  "type": {"const": "card"}}}
                """),
            Set.of("type"),
            "here");

    assertThat(struct.description()).isEqualTo("A card.");
    assertThat(struct.fields()).extracting(Field::name).containsExactly("id", "count", "value");
    assertThat(struct.fields())
        .extracting(Field::absence)
        .containsExactly(Absence.REFUSED, Absence.LEFT_OUT, Absence.REFUSED);
    assertThat(struct.fields()).extracting(Field::nullable).containsExactly(false, false, true);
    assertThat(struct.fields().get(1).byDefault()).hasValue("3");
    assertThat(struct.fields().getFirst().description()).isEqualTo("Its id.");
  }

  @Test
  void namesTypesAfterWhatTheyAreWithin() {
    Shape options =
        reader.shape(
            "SelectV1Options",
            json(
                """
                {"type": "array", "items": {"type": "object", "properties": {
                  "tone": {"type": "string", "enum": ["calm", "urgent"]}}}}
                """),
            "here");

    assertThat(Types.declared(options))
        .extracting(ShapeReaderTest::name)
        .containsExactly("SelectV1OptionTone", "SelectV1Option");
  }

  @Test
  void readsEveryWayToListTheWordsOfAnOpenSet() {
    List<String> words = List.of("calm", "urgent");

    assertThat(read("{\"type\": \"string\", \"enum\": [\"calm\", \"urgent\"]}"))
        .isEqualTo(new Shape.Values("Tone", "", words));
    assertThat(read("{\"enum\": [\"calm\", \"urgent\"]}"))
        .isEqualTo(new Shape.Values("Tone", "", words));
    assertThat(read("{\"const\": \"calm\"}"))
        .isEqualTo(new Shape.Values("Tone", "", List.of("calm")));
  }

  @Test
  void readsAValueThatMayBeOfSeveralTypes() {
    assertThat(
            read(
                """
                {"anyOf": [{"type": ["string", "number", "null"]},
                           {"type": "object", "additionalProperties": {"type": "boolean"}}]}
                """))
        .isEqualTo(
            new Shape.OneOf(
                "Tone",
                "",
                List.of(
                    new Shape.Text(), new Shape.Decimal(), new Shape.Lookup(new Shape.Flag()))));
  }

  @Test
  void knowsASharedObjectByItsProperties() {
    String money =
        "{\"type\": \"object\", \"properties\": {\"minor\": {\"type\": \"integer\"}, \"currency\":"
            + " {\"type\": \"string\", \"pattern\": \"^[A-Z]{3}$\"}}}";
    Shape.Struct shared = reader.struct("Money", json(money), Set.of(), "here");
    ShapeReader knowing =
        new ShapeReader(Map.of(ShapeReader.outline(shared), new Shape.Named("Money")));

    assertThat(knowing.shape("FeeV1Amount", json(money), "here"))
        .isEqualTo(new Shape.Named("Money"));
  }

  @Test
  void refusesWhatItHasNoWordsFor() {
    assertThatThrownBy(() -> read("{\"type\": [\"integer\", \"number\"]}"))
        .isInstanceOf(UnsupportedSchemaException.class)
        .hasMessageContaining("At here the schema has two alternatives of the same JSON type");
    assertThatThrownBy(() -> read("{\"description\": \"Anything.\"}"))
        .isInstanceOf(UnsupportedSchemaException.class)
        .hasMessageContaining("no type");
    assertThatThrownBy(() -> read("{\"$ref\": \"https://elsewhere.example/schema\"}"))
        .isInstanceOf(UnsupportedSchemaException.class)
        .hasMessageContaining("the reference https://elsewhere.example/schema");
  }

  private Shape read(String schema) {
    return reader.shape("Tone", json(schema), "here");
  }

  private static String name(Shape shape) {
    return switch (shape) {
      case Shape.Struct struct -> struct.name();
      case Shape.Values values -> values.name();
      default -> throw new AssertionError("No name for " + shape);
    };
  }

  private static JsonNode json(String text) {
    return Json.parse(text.getBytes(StandardCharsets.UTF_8));
  }
}
