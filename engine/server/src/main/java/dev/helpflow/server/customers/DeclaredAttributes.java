package dev.helpflow.server.customers;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.value.Coercion;
import dev.helpflow.core.value.ValueType;
import dev.helpflow.server.security.Caller;
import dev.helpflow.server.security.Claims;
import dev.helpflow.server.security.DevelopmentIdentity;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.JsonException;
import dev.helpflow.wire.schema.SchemaTypes;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The attributes that a JSON Schema declares: {@code customer.json}, which lies beside the folder
 * of connectors unless {@code helpflow.customer} names another file.
 *
 * <p>Whoever shows a token has those that the schema takes from its claims; with the development
 * identity every customer has those of the schema's first example.
 */
@Singleton
final class DeclaredAttributes implements CustomerAttributes {
  private final ValueType.Struct type;
  private final Map<String, Object> example;
  private final ClaimedAttributes claimed;

  DeclaredAttributes(
      @Value("${helpflow.customer:}") @Nullable String file,
      @Value("${helpflow.connectors:}") @Nullable String connectors,
      DevelopmentIdentity development) {
    Path path = path(file, connectors);
    if (path == null) {
      this.type = new ValueType.Struct(Map.of());
      this.example = Map.of();
      this.claimed = ClaimedAttributes.NONE;
      return;
    }
    JsonNode schema = read(path);
    if (!(SchemaTypes.typeOf(schema) instanceof ValueType.Struct struct)) {
      throw new ConfigurationException(
          "The schema of customer attributes " + path + " declares no object with properties.");
    }
    this.type = struct;
    this.claimed = ClaimedAttributes.of(schema, struct, path.toString());
    this.example =
        development.isOn() && schema.path("examples").has(0)
            ? coerced(struct, schema.path("examples").get(0), path)
            : Map.of();
  }

  @Override
  public ValueType.Struct type() {
    return type;
  }

  @Override
  public Map<String, Object> of(Caller customer) {
    Claims claims = customer.claims();
    return claims == null ? example : claimed.of(claims);
  }

  private static @Nullable Path path(@Nullable String file, @Nullable String connectors) {
    if (file != null && !file.isBlank()) {
      return Path.of(file);
    }
    if (connectors == null || connectors.isBlank()) {
      return null;
    }
    Path beside = Path.of(connectors).toAbsolutePath().normalize().resolveSibling("customer.json");
    return Files.exists(beside) ? beside : null;
  }

  private static JsonNode read(Path path) {
    try {
      return Json.parse(Files.readAllBytes(path));
    } catch (IOException | JsonException e) {
      throw new ConfigurationException(
          "The schema of customer attributes " + path + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static Map<String, Object> coerced(ValueType.Struct type, JsonNode example, Path path) {
    return switch (Coercion.coerce(type, Json.toValue(example))) {
      case Coercion.Coerced(Map<?, ?> map) -> {
        Map<String, Object> attributes = new LinkedHashMap<>();
        map.forEach((name, value) -> attributes.put(String.valueOf(name), value));
        yield Map.copyOf(attributes);
      }
      case Coercion.Coerced _ -> Map.of();
      case Coercion.Mismatch mismatch ->
          throw new ConfigurationException(
              "The example in "
                  + path
                  + " does not fit its schema: "
                  + mismatch.problems().getFirst().message());
    };
  }
}
