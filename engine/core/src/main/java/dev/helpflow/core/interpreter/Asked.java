package dev.helpflow.core.interpreter;

import dev.helpflow.core.expression.ExpressionProgram;
import dev.helpflow.core.expression.Names;
import dev.helpflow.core.value.CanonicalJson;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is asked of a connector or a script: the evaluated {@code with}.
 *
 * @param text its canonical JSON (RFC 8785)
 * @param digest of that text
 */
record Asked(Map<String, Object> values, String text, String digest) {

  static Asked of(Map<String, ExpressionProgram> with, Names names) {
    Map<String, Object> values = evaluate(with, names);
    return new Asked(values, CanonicalJson.text(values), CanonicalJson.digest(values));
  }

  /** What the programs yield, by name; what is absent is left out. */
  static Map<String, Object> evaluate(Map<String, ExpressionProgram> programs, Names names) {
    Map<String, Object> values = LinkedHashMap.newLinkedHashMap(programs.size());
    programs.forEach(
        (name, program) -> {
          Object value = program.evaluate(names);
          if (value != null) {
            values.put(name, value);
          }
        });
    return Collections.unmodifiableMap(values);
  }
}
