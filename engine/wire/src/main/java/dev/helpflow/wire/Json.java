package dev.helpflow.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one configuration of JSON for everything that comes from outside: strict, without duplicate
 * keys or NaN, and with limits on depth and length, so that no text can take more memory or stack
 * than its size allows. Thread-safe.
 *
 * <p>Values are as {@code dev.helpflow.core.value} describes them.
 */
public final class Json {
  /** The deepest nesting of lists and objects. */
  public static final int MAX_DEPTH = 64;

  /** The longest document, in bytes: that of a flow definition. */
  public static final int MAX_BYTES = 4 * 1024 * 1024;

  /** The longest string, in characters: that of a script's source. */
  public static final int MAX_STRING = 256 * 1024;

  /** The longest name of a property, in characters. */
  public static final int MAX_NAME = 1024;

  /** The longest number, in characters. */
  public static final int MAX_NUMBER = 64;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxDocumentLength(MAX_BYTES)
                  .maxStringLength(MAX_STRING)
                  .maxNameLength(MAX_NAME)
                  .maxNumberLength(MAX_NUMBER)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          // An error message must never carry what a customer typed.
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          // Names come from customers too; interning them would fill the JVM's table for good.
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .build();

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(FACTORY).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private static final PlainValues THROWING =
      new PlainValues(
          fault -> {
            throw fault;
          });

  private Json() {}

  /** The mapper that all reading and writing of trees goes through; not to be reconfigured. */
  public static ObjectMapper mapper() {
    return MAPPER;
  }

  /**
   * Reads a document of at most {@link #MAX_BYTES}.
   *
   * @throws JsonException when it is not JSON, or over a limit
   */
  public static JsonNode parse(byte[] utf8) {
    return JsonText.of(utf8).parse();
  }

  /**
   * Reads a document as {@link #parse} does, of which every part can be kept.
   *
   * @throws JsonException also when {@link #toValue} would throw it
   */
  public static JsonNode parseStorable(byte[] utf8) {
    JsonNode tree = parse(utf8);
    THROWING.value(tree, Pointer.ROOT);
    return tree;
  }

  /**
   * The plain value of a tree; null for JSON's null, which is left out of lists and objects.
   *
   * @throws JsonException with {@link JsonCodes#NUMBER} or {@link JsonCodes#TEXT} when a part of it
   *     cannot be kept
   */
  public static @Nullable Object toValue(JsonNode node) {
    return THROWING.value(node, Pointer.ROOT);
  }

  /**
   * The plain values of an object's properties.
   *
   * @throws JsonException as {@link #toValue} does
   * @throws IllegalArgumentException when the tree is not an object
   */
  public static Map<String, Object> toMap(JsonNode object) {
    if (!object.isObject()) {
      throw new IllegalArgumentException(
          "Expected a JSON object, but got " + object.getNodeType() + ".");
    }
    return THROWING.fields(object, Pointer.ROOT);
  }

  /** Everything in a tree that {@link #toValue} would throw over, in the order of the document. */
  public static List<JsonException> faults(JsonNode node) {
    List<JsonException> faults = new ArrayList<>();
    new PlainValues(faults::add).value(node, Pointer.ROOT);
    return faults;
  }

  /**
   * The tree of a plain value, its maps in their own order.
   *
   * @throws IllegalArgumentException when it is not such a value
   */
  public static JsonNode toNode(Object value) {
    return Trees.of(value, false);
  }

  /**
   * The tree of a plain value, its maps sorted by name, so that equal values give equal bytes.
   *
   * @throws IllegalArgumentException when it is not such a value
   */
  public static JsonNode toSortedNode(Object value) {
    return Trees.of(value, true);
  }

  /** The bytes of a plain value or of a tree, in UTF-8 and without spaces. */
  public static byte[] write(Object valueOrNode) {
    JsonNode node = valueOrNode instanceof JsonNode tree ? tree : toNode(valueOrNode);
    try {
      return MAPPER.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A JSON tree could not be written.", e);
    }
  }
}
