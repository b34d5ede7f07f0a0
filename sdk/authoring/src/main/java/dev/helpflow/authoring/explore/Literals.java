package dev.helpflow.authoring.explore;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.wire.definition.FlowWriter;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the expressions of flows compare values with, by the name of the value: guesses at what
 * makes a guard hold, and no more than that.
 */
final class Literals {
  private static final Pattern COMPARED =
      Pattern.compile(
          "([a-z][A-Za-z0-9]*)(?:\\.minor)?(?:\\.orValue\\([^)]*\\))?\\)? *(?:==|!=|<=|>=|<|>) *(?:'([^']*)'|(-?[0-9]+(?:\\.[0-9]+)?))");
  private static final Pattern WORD = Pattern.compile("\\b(now|customer\\.\\??[A-Za-z0-9]+)\\b");

  private final Map<String, Set<String>> texts = new HashMap<>();
  private final Map<String, Set<Double>> numbers = new HashMap<>();
  private final Set<String> read = new LinkedHashSet<>();

  Literals(Collection<FlowDefinition> flows) {
    flows.forEach(
        flow ->
            FlowWriter.write(flow)
                .properties()
                .forEach(
                    p -> {
                      if (!p.getKey().equals("messages")) {
                        read(p.getValue());
                      }
                    }));
  }

  private void read(JsonNode json) {
    json.forEach(this::read);
    if (!json.isTextual()) {
      return;
    }
    Matcher compared = COMPARED.matcher(json.textValue());
    while (compared.find()) {
      if (compared.group(2) != null) {
        texts.computeIfAbsent(compared.group(1), _ -> new LinkedHashSet<>()).add(compared.group(2));
      } else {
        numbers
            .computeIfAbsent(compared.group(1), _ -> new LinkedHashSet<>())
            .add(Double.valueOf(compared.group(3)));
      }
    }
    Matcher words = WORD.matcher(json.textValue());
    while (words.find()) {
      read.add(words.group(1).replace("?", ""));
    }
  }

  /** The strings that a value of this name is compared with. */
  Set<String> texts(String name) {
    return texts.getOrDefault(name, Set.of());
  }

  /** The numbers that a value of this name is compared with. */
  Set<Double> numbers(String name) {
    return numbers.getOrDefault(name, Set.of());
  }

  /** Whether some expression reads {@code now}, or {@code customer.country}. */
  boolean reads(String name) {
    return read.contains(name);
  }
}
