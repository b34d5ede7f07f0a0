package dev.helpflow.wire.session;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.Trail;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a stream of tokens one after another, each of which is known beforehand. */
final class PackedReader {
  private final JsonParser in;

  PackedReader(JsonParser in) {
    this.in = in;
  }

  private static IllegalArgumentException damaged(@Nullable JsonToken found) {
    return new IllegalArgumentException(
        "The fold is damaged: " + found + " does not belong where it is.");
  }

  private void expect(JsonToken token) throws IOException {
    JsonToken found = in.nextToken();
    if (found != token) {
      throw damaged(found);
    }
  }

  void startArray() throws IOException {
    expect(JsonToken.START_ARRAY);
  }

  void endArray() throws IOException {
    expect(JsonToken.END_ARRAY);
  }

  /** Whether another array follows, which is then begun; if not, the enclosing array has ended. */
  boolean hasMore() throws IOException {
    JsonToken token = in.nextToken();
    if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
      throw damaged(token);
    }
    return token == JsonToken.START_ARRAY;
  }

  void end() throws IOException {
    JsonToken token = in.nextToken();
    if (token != null) {
      throw damaged(token);
    }
  }

  long whole() throws IOException {
    expect(JsonToken.VALUE_NUMBER_INT);
    return in.getLongValue();
  }

  boolean bool() throws IOException {
    JsonToken token = in.nextToken();
    if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
      throw damaged(token);
    }
    return token == JsonToken.VALUE_TRUE;
  }

  String text() throws IOException {
    expect(JsonToken.VALUE_STRING);
    return in.getText();
  }

  @Nullable String optionalText() throws IOException {
    JsonToken token = in.nextToken();
    if (token != JsonToken.VALUE_STRING && token != JsonToken.VALUE_NULL) {
      throw damaged(token);
    }
    return token == JsonToken.VALUE_STRING ? in.getText() : null;
  }

  Instant instant() throws IOException {
    long seconds = whole();
    return Instant.ofEpochSecond(seconds, whole());
  }

  @Nullable Instant optionalInstant() throws IOException {
    return bool() ? instant() : null;
  }

  @Nullable Trail trail() throws IOException {
    startArray();
    JsonToken token = in.nextToken();
    if (token == JsonToken.END_ARRAY) {
      return null;
    }
    if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
      throw damaged(token);
    }
    Instant freshUntil = token == JsonToken.VALUE_TRUE ? instant() : null;
    List<Address> nodes = new ArrayList<>();
    for (token = in.nextToken(); token == JsonToken.VALUE_STRING; token = in.nextToken()) {
      nodes.add(KnownTexts.address(in.getText()));
    }
    if (token != JsonToken.END_ARRAY || nodes.isEmpty()) {
      throw damaged(token);
    }
    return new Trail(nodes, freshUntil);
  }

  Map<FlowId, Integer> versions() throws IOException {
    expect(JsonToken.START_OBJECT);
    Map<FlowId, Integer> versions = new HashMap<>();
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      FlowId flow = FlowId.parse(in.currentName());
      versions.put(flow, (int) whole());
    }
    return versions;
  }

  Map<String, Object> values() throws IOException {
    expect(JsonToken.START_OBJECT);
    return object();
  }

  @Nullable Object optionalValue() throws IOException {
    JsonToken token = in.nextToken();
    return token == JsonToken.VALUE_NULL ? null : value(token);
  }

  private Map<String, Object> object() throws IOException {
    Map<String, Object> object = new HashMap<>();
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String name = in.currentName();
      object.put(name, value(in.nextToken()));
    }
    return Map.copyOf(object);
  }

  private List<Object> list() throws IOException {
    List<Object> list = new ArrayList<>();
    for (JsonToken token = in.nextToken(); token != JsonToken.END_ARRAY; token = in.nextToken()) {
      list.add(value(token));
    }
    return List.copyOf(list);
  }

  private Object value(@Nullable JsonToken token) throws IOException {
    return switch (token) {
      case VALUE_STRING -> in.getText();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NUMBER_INT -> in.getLongValue();
      case VALUE_NUMBER_FLOAT -> in.getDoubleValue();
      case START_ARRAY -> list();
      case START_OBJECT -> object();
      case null, default -> throw damaged(token);
    };
  }
}
