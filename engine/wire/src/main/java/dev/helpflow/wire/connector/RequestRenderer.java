package dev.helpflow.wire.connector;

import dev.helpflow.core.value.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts the values of a request where its shape says. Values come from customers: each is encoded
 * for its place, and refused where encoding is not enough, because some servers decode a path
 * before they split it.
 */
public final class RequestRenderer {
  /** The longest path with its query, in characters. */
  static final int MAX_TARGET = 8_000;

  /** The longest header, in characters. */
  static final int MAX_HEADER = 4_000;

  private RequestRenderer() {}

  /**
   * The request with these properties.
   *
   * @param text the canonical JSON of the properties, which is the body when no template takes any
   */
  public static Rendering render(RequestShape shape, Map<String, Object> request, String text) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String name : shape.named()) {
      Object value = request.get(name);
      if (value != null) {
        values.put(name, value instanceof String s ? s : CanonicalJson.text(value));
      }
    }
    String why = refusal(shape, values);
    if (why != null) {
      return new Rendering.Refused(why);
    }
    StringBuilder target =
        new StringBuilder(
            shape
                .path()
                .fill(values, RequestRenderer::encoded)
                .orElseThrow(IllegalStateException::new));
    char separator = '?';
    for (Map.Entry<String, Template> each : shape.query().entrySet()) {
      Optional<String> value = each.getValue().fill(values, v -> v);
      if (value.isPresent()) {
        target.append(separator).append(encoded(each.getKey())).append('=');
        target.append(encoded(value.get()));
        separator = '&';
      }
    }
    if (target.length() > MAX_TARGET) {
      return new Rendering.Refused(
          "The address would be longer than " + MAX_TARGET + " characters.");
    }
    Map<String, String> headers = new LinkedHashMap<>();
    shape
        .headers()
        .forEach(
            (name, template) ->
                template.fill(values, v -> v).ifPresent(value -> headers.put(name, value)));
    return new Rendering.Rendered(
        shape.method(), target.toString(), headers, body(shape, request, text));
  }

  private static @Nullable String body(
      RequestShape shape, Map<String, Object> request, String text) {
    if (!shape.hasBody()) {
      return null;
    }
    Set<String> named = shape.named();
    if (named.isEmpty()) {
      return text;
    }
    Map<String, Object> rest = new LinkedHashMap<>(request);
    rest.keySet().removeAll(named);
    return CanonicalJson.text(rest);
  }

  private static @Nullable String refusal(RequestShape shape, Map<String, String> values) {
    for (String name : shape.path().names()) {
      String value = values.get(name);
      if (value == null || value.isEmpty()) {
        return property(name) + "is absent or empty, and the path needs it.";
      }
      if (value.equals(".")
          || value.contains("..")
          || value.contains("/")
          || value.contains("\\")) {
        return property(name) + "has dots or slashes that could lead to another path.";
      }
    }
    for (Map.Entry<String, String> each : values.entrySet()) {
      if (each.getValue().chars().anyMatch(Character::isISOControl)) {
        return property(each.getKey()) + "has a control character.";
      }
    }
    for (Template template : shape.headers().values()) {
      for (String name : template.names()) {
        String value = values.getOrDefault(name, "x");
        if (!value.chars().allMatch(c -> c >= ' ' && c < 127)
            || !value.strip().equals(value)
            || value.length() > MAX_HEADER) {
          return property(name) + "is not printable ASCII of a header's length.";
        }
      }
    }
    return null;
  }

  private static String property(String name) {
    return "The property \"" + name + "\" of the request ";
  }

  /** Percent-encoded but for the characters that RFC 3986 calls unreserved. */
  private static String encoded(String value) {
    StringBuilder encoded = new StringBuilder();
    for (byte each : value.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (each & 0xff);
      boolean unreserved =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || "-._~".indexOf(c) >= 0;
      if (unreserved) {
        encoded.append(c);
      } else {
        encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(each));
      }
    }
    return encoded.toString();
  }
}
