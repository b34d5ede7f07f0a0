package dev.helpflow.core.value;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The one text of a value under <a href="https://www.rfc-editor.org/rfc/rfc8785">RFC 8785</a> (JSON
 * Canonicalization Scheme), and its digest. Two values that are the same JSON have the same text:
 * {@code 5} and {@code 5.0} do, and so do maps in any order.
 */
public final class CanonicalJson {
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private CanonicalJson() {}

  /**
   * The canonical text.
   *
   * @param value a value as this package describes it, or null for JSON's {@code null}
   * @throws IllegalArgumentException when it is not such a value, or has half a surrogate pair in a
   *     string
   */
  public static String text(@Nullable Object value) {
    StringBuilder out = new StringBuilder();
    if (value == null) {
      out.append("null");
    } else {
      write(value, out);
    }
    return out.toString();
  }

  /**
   * The SHA-256 digest of the canonical text in UTF-8, as 43 characters of base64url without
   * padding.
   */
  public static String digest(@Nullable Object value) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return BASE64.encodeToString(sha256.digest(text(value).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256, which every Java must have.", e);
    }
  }

  private static void write(@Nullable Object value, StringBuilder out) {
    switch (value) {
      case String text -> writeString(text, out);
      case Boolean bool -> out.append(bool.booleanValue());
      case Long whole -> CanonicalNumber.write(whole, out);
      case Double real -> CanonicalNumber.write(real, out);
      case List<?> list -> writeList(list, out);
      case Map<?, ?> map -> writeMap(map, out);
      case null ->
          throw new IllegalArgumentException(
              "A value has null inside, where it should leave the property or element out.");
      default ->
          throw new IllegalArgumentException(
              "A value has a "
                  + value.getClass().getName()
                  + " inside: expected a String, Boolean, Long, Double, List or Map.");
    }
  }

  private static void writeList(List<?> list, StringBuilder out) {
    String separator = "[";
    for (Object element : list) {
      out.append(separator);
      write(element, out);
      separator = ",";
    }
    out.append(list.isEmpty() ? "[]" : "]");
  }

  private static void writeMap(Map<?, ?> map, StringBuilder out) {
    // A String's natural order compares UTF-16 code units, which is the order that the RFC asks
    // for.
    Map<String, @Nullable Object> sorted = new TreeMap<>();
    map.forEach((key, element) -> sorted.put(name(key), element));
    String separator = "{";
    for (Map.Entry<String, @Nullable Object> entry : sorted.entrySet()) {
      out.append(separator);
      writeString(entry.getKey(), out);
      out.append(':');
      write(entry.getValue(), out);
      separator = ",";
    }
    out.append(sorted.isEmpty() ? "{}" : "}");
  }

  private static String name(@Nullable Object key) {
    if (key instanceof String name) {
      return name;
    }
    throw new IllegalArgumentException("A map in a value has a key that is not a String.");
  }

  private static void writeString(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\f' -> out.append("\\f");
        case '\r' -> out.append("\\r");
        default -> {
          if (c < ' ') {
            out.append(c < 0x10 ? "\\u000" : "\\u00").append(Integer.toHexString(c));
          } else {
            out.append(c);
          }
        }
      }
    }
    if (!Strings.isWellFormed(text)) {
      throw new IllegalArgumentException(
          "A string in a value has half a surrogate pair, which has no canonical form.");
    }
    out.append('"');
  }
}
