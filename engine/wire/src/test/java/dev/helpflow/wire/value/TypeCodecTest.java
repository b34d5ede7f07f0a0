package dev.helpflow.wire.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpflow.core.value.ValueType;
import dev.helpflow.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypeCodecTest {
  static Stream<ValueType> types() {
    return Stream.of(
        new ValueType.Text(),
        new ValueType.Choice(List.of("a", "b")),
        new ValueType.Int(),
        new ValueType.Decimal(),
        new ValueType.Bool(),
        new ValueType.Date(),
        new ValueType.Timestamp(),
        new ValueType.Money(),
        new ValueType.ListOf(new ValueType.ListOf(new ValueType.Int())),
        new ValueType.MapOf(new ValueType.Money()),
        new ValueType.Struct(Map.of("id", new ValueType.Field(new ValueType.Text(), false, true))),
        new ValueType.Any());
  }

  @ParameterizedTest
  @MethodSource("types")
  void readsBackWhatItWrote(ValueType type) {
    assertThat(TypeCodec.decode(TypeCodec.encode(type))).isEqualTo(type);
  }

  @Test
  void everyTypeIsTried() {
    assertThat(types().map(Object::getClass))
        .extracting(Class::getSimpleName)
        .containsExactlyInAnyOrder(
            Stream.of(ValueType.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .filter(name -> !name.equals("Field"))
                .toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"type\": \"text\"}", "{\"type\": \"array\"}", "5"})
  void refusesWhatIsNoType(String json) {
    assertThatThrownBy(() -> TypeCodec.decode(Json.parse(json.getBytes(StandardCharsets.UTF_8))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not a type");
  }
}
