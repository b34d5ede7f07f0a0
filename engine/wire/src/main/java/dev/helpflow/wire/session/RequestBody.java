package dev.helpflow.wire.session;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.JsonException;
import dev.helpflow.wire.JsonText;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON object that a request carries. */
final class RequestBody {
  /** The code of a request whose JSON is right and whose content is not. */
  static final String UNFIT = "request/unfit";

  private final JsonNode object;

  private RequestBody(JsonNode object) {
    this.object = object;
  }

  /** What is wrong with a property; the message repeats nothing that was sent. */
  static final class Unfit extends Exception {
    private static final long serialVersionUID = 1L;
    private final String pointer;

    Unfit(String pointer, String message) {
      super(message);
      this.pointer = pointer;
    }
  }

  /** Makes a request of a body. */
  @FunctionalInterface
  interface Reading<T> {
    T of(RequestBody body) throws Unfit;
  }

  static <T> Parsed<T> parse(byte[] utf8, Reading<T> reading) {
    try {
      JsonNode tree = JsonText.of(utf8, StepReader.MAX_BYTES).parse();
      if (!tree.isObject()) {
        throw new Unfit("", "The request must be a JSON object.");
      }
      return new Parsed.Good<>(reading.of(new RequestBody(tree)));
    } catch (JsonException e) {
      return new Parsed.Bad<>(e.issue(""), e.line(), e.column());
    } catch (Unfit e) {
      return new Parsed.Bad<>(Issue.error(UNFIT, e.pointer, String.valueOf(e.getMessage())), 0, 0);
    }
  }

  String text(String name) throws Unfit {
    String text = optionalText(name);
    if (text == null) {
      throw new Unfit("/" + name, "The property \"" + name + "\" is missing: send it as a string.");
    }
    return text;
  }

  @Nullable String optionalText(String name) throws Unfit {
    JsonNode value = object.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isTextual() || value.textValue().length() > StepReader.MAX_TEXT) {
      throw new Unfit(
          "/" + name,
          "The property \""
              + name
              + "\" must be a string of at most "
              + StepReader.MAX_TEXT
              + " characters.");
    }
    return value.textValue();
  }

  Map<String, Object> values(String name) throws Unfit {
    JsonNode value = object.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Map.of();
    }
    if (!value.isObject()) {
      throw new Unfit("/" + name, "The property \"" + name + "\" must be an object.");
    }
    try {
      return Json.toMap(value);
    } catch (JsonException e) {
      throw new Unfit("/" + name + e.pointer(), String.valueOf(e.getMessage()));
    }
  }
}
