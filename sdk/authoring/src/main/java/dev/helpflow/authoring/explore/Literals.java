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
import org.jspecify.annotations.Nullable;

/**
 * What the expressions of flows compare values with, by the name of the value: guesses at what
 * makes a guard hold, and no more than that.
 */
final class Literals {
  private static final Pattern COMPARED =
      Pattern.compile(
          "([a-z][A-Za-z0-9]*)(?:\\.minor)?(?:\\.orValue\\([^)]*\\))?\\)? *(?:==|!=|<=|>=|<|>) *(?:'([^']*)'|(-?[0-9]+(?:\\.[0-9]+)?)|constants\\.([a-z][A-Za-z0-9]*))");
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
                        read(p.getValue(), flow.constants());
                      }
                    }));
  }

  private void read(JsonNode json, Map<String, Object> constants) {
    json.forEach(each -> read(each, constants));
    if (!json.isTextual()) {
      return;
    }
    Matcher compared = COMPARED.matcher(json.textValue());
    while (compared.find()) {
      String name = compared.group(1);
      if (compared.group(2) != null) {
        add(name, compared.group(2));
      } else if (compared.group(3) != null) {
        add(name, Double.valueOf(compared.group(3)));
      } else {
        add(name, constants.get(compared.group(4)));
      }
    }
    Matcher words = WORD.matcher(json.textValue());
    while (words.find()) {
      read.add(words.group(1).replace("?", ""));
    }
  }

  /** Of a constant that is neither a text nor a number, nothing is to be guessed. */
  private void add(String name, @Nullable Object value) {
    if (value instanceof String text) {
      texts.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(text);
    } else if (value instanceof Number number) {
      numbers.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(number.doubleValue());
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
