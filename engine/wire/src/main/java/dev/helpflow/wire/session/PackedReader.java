package dev.helpflow.wire.session;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.Arrival;
import dev.helpflow.core.ledger.Steps;
import dev.helpflow.core.ledger.Trail;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a stream of tokens one after another, each of which is known beforehand. */
final class PackedReader implements Closeable {
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

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Whether an array begins here; if not, there is null. */
  boolean isArray() throws IOException {
    JsonToken token = in.nextToken();
    if (token != JsonToken.START_ARRAY && token != JsonToken.VALUE_NULL) {
      throw damaged(token);
    }
    return token == JsonToken.START_ARRAY;
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

  /** A trail with these steps, or null when there was none. */
  @Nullable Trail trail(Steps steps) throws IOException {
    if (!bool()) {
      return null;
    }
    Instant freshUntil = optionalInstant();
    return new Trail(steps, freshUntil, bool() ? arrival() : null);
  }

  private Arrival arrival() throws IOException {
    return new Arrival(
        whole(),
        instant(),
        instant(),
        whole(),
        whole(),
        (int) whole(),
        (int) whole(),
        (int) whole(),
        (int) whole(),
        scopes(),
        outputs());
  }

  private List<Arrival.Scope> scopes() throws IOException {
    List<Arrival.Scope> scopes = new ArrayList<>();
    for (long left = whole(); left > 0; left--) {
      scopes.add(new Arrival.Scope(KnownTexts.address(text()), instant()));
    }
    return scopes;
  }

  private Map<Address, Map<String, Object>> outputs() throws IOException {
    Map<Address, Map<String, Object>> outputs = new HashMap<>();
    for (long left = whole(); left > 0; left--) {
      outputs.put(KnownTexts.address(text()), values());
    }
    return outputs;
  }

  Map<FlowId, Integer> versions() throws IOException {
    expect(JsonToken.START_OBJECT);
    Map<FlowId, Integer> versions = new HashMap<>();
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      FlowId flow = FlowId.parse(in.currentName());
      versions.put(flow, (int) whole());
    }
    return Map.copyOf(versions);
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
