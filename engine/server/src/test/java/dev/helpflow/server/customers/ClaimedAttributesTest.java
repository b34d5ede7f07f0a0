package dev.helpflow.server.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.value.ValueType;
import dev.helpflow.server.security.Claims;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.schema.SchemaTypes;
import io.micronaut.context.exceptions.ConfigurationException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimedAttributesTest {

  @ParameterizedTest
  @ValueSource(strings = {"7", "null", "true", "\"\"", "\" \"", "[\"a\"]", "{\"claim\": \"a\"}"})
  void refusesWhatIsNoNameOfAClaim(String keyword) {
    assertThatThrownBy(() -> read("{\"type\": \"string\", \"x-helpflow-claim\": " + keyword + "}"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("here.json")
        .hasMessageContaining("at /properties/it/x-helpflow-claim")
        .hasMessageContaining("the name of a claim was expected");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\": \"object\", \"properties\": {\"a\": {\"x-helpflow-claim\": \"a\"}}}",
        "{\"type\": \"array\", \"items\": {\"type\": \"string\", \"x-helpflow-claim\": \"a\"}}"
      })
  void refusesTheKeywordInsideAnAttributeWhereNobodyWouldReadIt(String property) {
    assertThatThrownBy(() -> read(property))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("here.json has x-helpflow-claim in a place where it says nothing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.b", "a..b", "a.b.", "a.b.c", ".", "b"})
  void findsNothingWhereNoPathLeads(String claim) {
    Claims claims = new Claims(Map.of("a", "text"));

    assertThat(claims.at(claim)).isEmpty();
    assertThat(from(claim, claims)).isEmpty();
  }

  @Test
  void aNameWithDotsComesBeforeAPath() {
    Claims both = new Claims(Map.of("a.b", "name", "a", Map.of("b", "path")));
    Claims path = new Claims(Map.of("a", Map.of("b", "path")));

    assertThat(from("a.b", both)).isEqualTo(Map.of("it", "name"));
    assertThat(from("a.b", path)).isEqualTo(Map.of("it", "path"));
  }

  @Test
  void claimsTellNothingAsAString() {
    assertThat(new Claims(Map.of("name", "Ada"))).hasToString("Claims[1]");
  }

  private static Map<String, Object> from(String claim, Claims claims) {
    return read("{\"type\": \"string\", \"x-helpflow-claim\": \"" + claim + "\"}").of(claims);
  }

  private static ClaimedAttributes read(String property) {
    JsonNode schema =
        Json.parse(
            ("{\"type\": \"object\", \"properties\": {\"it\": " + property + "}}")
                .getBytes(StandardCharsets.UTF_8));
    return ClaimedAttributes.of(schema, (ValueType.Struct) SchemaTypes.typeOf(schema), "here.json");
  }
}
