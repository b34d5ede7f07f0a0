package dev.helpflow.wire;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * A JSON document as text: checked for size and encoding, not yet parsed. Its characters are what
 * lines and columns count.
 *
 * @param text without a byte order mark
 */
public record JsonText(String text) {

  /**
   * Decodes UTF-8 strictly.
   *
   * @throws JsonException when there are too many bytes, or they are not UTF-8
   */
  public static JsonText of(byte[] utf8) {
    return of(utf8, Json.MAX_BYTES);
  }

  /**
   * Decodes UTF-8 strictly, of at most {@code maxBytes}.
   *
   * @throws JsonException when there are too many bytes, or they are not UTF-8
   */
  public static JsonText of(byte[] utf8, int maxBytes) {
    if (utf8.length > maxBytes) {
      throw new JsonException(
          JsonCodes.TOO_LARGE,
          "",
          1,
          1,
          "The document has "
              + utf8.length
              + " bytes, but at most "
              + maxBytes
              + " are allowed: make it smaller.");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
      return new JsonText(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      throw new JsonException(
          JsonCodes.NOT_UTF8, "", 1, 1, "The document is not in UTF-8: save it in that encoding.");
    }
  }

  /**
   * Parses it.
   *
   * @throws JsonException when it is not JSON, has a key twice, or is over a limit
   */
  public JsonNode parse() {
    try (JsonParser parser = Json.mapper().createParser(text)) {
      try {
        JsonNode tree = Json.mapper().readTree(parser);
        if (tree == null || tree.isMissingNode()) {
          throw new JsonException(
              JsonCodes.MALFORMED, "", 1, 1, "The document is empty: expected JSON.");
        }
        return tree;
      } catch (JsonProcessingException e) {
        throw fault(parser, e);
      }
    } catch (IOException e) {
      throw new IllegalStateException("A text in memory could not be read.", e);
    }
  }

  private static JsonException fault(JsonParser parser, JsonProcessingException e) {
    String pointer = parser.getParsingContext().pathAsPointer().toString();
    JsonLocation at = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
    if (e instanceof StreamConstraintsException) {
      boolean deep = parser.getParsingContext().getNestingDepth() >= Json.MAX_DEPTH;
      return new JsonException(
          deep ? JsonCodes.TOO_DEEP : JsonCodes.TOO_LONG,
          pointer,
          at.getLineNr(),
          at.getColumnNr(),
          deep
              ? "Lists and objects are nested more than "
                  + Json.MAX_DEPTH
                  + " deep here: make it flatter."
              : "A string, name or number is longer than allowed here: make it shorter.");
    }
    if (e.getOriginalMessage().startsWith("Duplicate field")) {
      return new JsonException(
          JsonCodes.DUPLICATE_KEY,
          pointer,
          at.getLineNr(),
          at.getColumnNr(),
          "The object has a property of this name already: remove or rename one of them.");
    }
    String what =
        e instanceof MismatchedInputException
            ? "there is more after its end"
            : "the text cannot be read as JSON from here on";
    return new JsonException(
        JsonCodes.MALFORMED,
        pointer,
        at.getLineNr(),
        at.getColumnNr(),
        "The document is not JSON: "
            + what
            + "; look for a missing or superfluous comma, quote or bracket.");
  }
}
