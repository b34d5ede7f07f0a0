package dev.helpflow.wire.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.helpflow.core.value.ValueType;
import dev.helpflow.core.value.ValueType.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTypesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ValueType TEXT = new ValueType.Text();
  private static final ValueType ANY = new ValueType.Any();

  static Stream<Arguments> schemas() {
    ValueType.Choice colour = new ValueType.Choice(List.of("red", "green"));
    return Stream.of(
        Arguments.of("{'type': 'string'}", TEXT),
        Arguments.of("{'type': ['string', 'null']}", TEXT),
        Arguments.of("{'type': 'string', 'format': 'uuid'}", TEXT),
        Arguments.of("{'type': 'string', 'enum': ['red', 'green']}", colour),
        Arguments.of("{'enum': ['red', 'green', null]}", colour),
        Arguments.of("{'const': 'red'}", new ValueType.Choice(List.of("red"))),
        Arguments.of("{'type': 'integer', 'enum': [1, 2]}", new ValueType.Int()),
        Arguments.of("{'type': 'number'}", new ValueType.Decimal()),
        Arguments.of("{'type': 'boolean'}", new ValueType.Bool()),
        Arguments.of("{'type': 'string', 'format': 'date'}", new ValueType.Date()),
        Arguments.of("{'type': 'string', 'format': 'date-time'}", new ValueType.Timestamp()),
        Arguments.of("{'type': 'object', 'x-helpflow-type': 'money'}", new ValueType.Money()),
        Arguments.of("{'type': 'array', 'items': {'type': 'string'}}", new ValueType.ListOf(TEXT)),
        Arguments.of("{'type': 'array'}", new ValueType.ListOf(ANY)),
        Arguments.of(
            "{'type': 'object', 'additionalProperties': {'type': 'string'}}",
            new ValueType.MapOf(TEXT)),
        Arguments.of(
            "{'type': 'object', 'additionalProperties': false}", new ValueType.Struct(Map.of())),
        Arguments.of("{'type': 'array', 'prefixItems': [{}]}", ANY),
        Arguments.of("{'type': 'object'}", ANY),
        Arguments.of("{'type': ['string', 'integer']}", ANY),
        Arguments.of("{'type': 'string', 'anyOf': [{'minLength': 1}]}", ANY),
        Arguments.of("{'$ref': '#/$defs/card'}", ANY),
        Arguments.of("{'enum': ['red', 1]}", ANY),
        Arguments.of("{'type': 'null'}", ANY),
        Arguments.of("{}", ANY),
        Arguments.of("true", ANY));
  }

  static Stream<ValueType> types() {
    Map<String, Field> fields = new LinkedHashMap<>();
    fields.put("pan", new Field(TEXT, true, true));
    fields.put("note", new Field(ANY, false, true));
    fields.put("inner", Field.required(new ValueType.Struct(Map.of())));
    return Stream.of(
        TEXT,
        ANY,
        new ValueType.Choice(List.of("a", "b")),
        new ValueType.Int(),
        new ValueType.Decimal(),
        new ValueType.Bool(),
        new ValueType.Date(),
        new ValueType.Timestamp(),
        new ValueType.Money(),
        new ValueType.ListOf(new ValueType.Money()),
        new ValueType.ListOf(ANY),
        new ValueType.MapOf(new ValueType.ListOf(new ValueType.Int())),
        new ValueType.MapOf(ANY),
        new ValueType.Struct(fields));
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void readsASchemaAsAType(String schema, ValueType type) throws JsonProcessingException {
    assertThat(SchemaTypes.typeOf(JSON.readTree(schema.replace('\'', '"')))).isEqualTo(type);
  }

  @ParameterizedTest
  @MethodSource("types")
  void readsBackWhatItWrote(ValueType type) {
    assertThat(SchemaTypes.typeOf(SchemaTypes.schemaOf(type))).isEqualTo(type);
  }

  @Test
  void takesAPropertyThatMayBeNullForOneThatMayBeAbsent() throws JsonProcessingException {
    String schema =
        """
        {"type": "object", "required": ["a", "b"], "properties": {
          "a": {"type": "string", "x-helpflow-sensitive": true},
          "b": {"type": ["string", "null"]},
          "c": {"type": "string"}}}
        """;

    assertThat(SchemaTypes.typeOf(JSON.readTree(schema)))
        .isEqualTo(
            new ValueType.Struct(
                Map.of(
                    "a", new Field(TEXT, true, true),
                    "b", Field.optional(TEXT),
                    "c", Field.optional(TEXT))));
  }
}
