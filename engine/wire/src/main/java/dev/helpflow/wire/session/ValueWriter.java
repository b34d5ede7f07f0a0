package dev.helpflow.wire.session;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Writes plain values, their maps sorted by name, so that equal values are equal bytes. */
final class ValueWriter {
  private ValueWriter() {}

  static void write(Object value, JsonGenerator out) throws IOException {
    switch (value) {
      case String text -> out.writeString(text);
      case Boolean bool -> out.writeBoolean(bool);
      case Long whole -> out.writeNumber(whole);
      case Integer whole -> out.writeNumber(whole);
      case Double real -> out.writeNumber(real);
      case List<?> list -> {
        out.writeStartArray();
        for (Object element : list) {
          write(element, out);
        }
        out.writeEndArray();
      }
      case Map<?, ?> map -> {
        out.writeStartObject();
        fields(map, out);
        out.writeEndObject();
      }
      default ->
          throw new IllegalArgumentException(
              "A value has a "
                  + value.getClass().getName()
                  + " inside: expected a String, Boolean, Long, Double, List or Map.");
    }
  }

  static void fields(Map<?, ?> map, JsonGenerator out) throws IOException {
    if (map.size() < 2 || map instanceof SortedMap) {
      for (Map.Entry<?, ?> field : map.entrySet()) {
        field(field, out);
      }
      return;
    }
    Map.Entry<?, ?>[] fields = map.entrySet().toArray(Map.Entry<?, ?>[]::new);
    Arrays.sort(fields, (a, b) -> ((String) a.getKey()).compareTo((String) b.getKey()));
    for (Map.Entry<?, ?> field : fields) {
      field(field, out);
    }
  }

  private static void field(Map.Entry<?, ?> field, JsonGenerator out) throws IOException {
    out.writeFieldName((String) field.getKey());
    write(field.getValue(), out);
  }
}
