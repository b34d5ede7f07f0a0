package dev.helpflow.cli.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.helpflow.cli.terminal.Colours;
import dev.helpflow.core.value.ValueType;
import dev.helpflow.wire.connector.ConnectorOperation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Operations for people. */
final class OperationsText {
  private final Colours colours;
  private final List<String> lines = new ArrayList<>();

  private OperationsText(Colours colours) {
    this.colours = colours;
  }

  /**
   * The lines.
   *
   * @param customer the attributes that flows read as {@code customer}
   */
  static String of(
      Collection<ConnectorOperation> operations, ValueType.Struct customer, Colours colours) {
    OperationsText text = new OperationsText(colours);
    operations.forEach(text::operation);
    if (!operations.isEmpty()) {
      text.lines.add(
          "Every call may also fail with the codes timeout, unreachable, unexpected and unavailable.");
    }
    if (!customer.fields().isEmpty()) {
      text.lines.add("");
      text.lines.add(colours.heading("customer"));
      text.indented(PropertyLines.of(customer, MissingNode.getInstance()), "  ");
    }
    return String.join(System.lineSeparator(), text.lines);
  }

  private void operation(ConnectorOperation each) {
    lines.add(
        colours.heading(each.operation().connector() + "." + each.operation().name())
            + (each.operation().safe()
                ? " (safe: it changes nothing)"
                : " (changes something: call it with \"commit\": true)"));
    part("with", each.operation().request(), each.requestSchema());
    part("answers", each.operation().response(), each.responseSchema());
    if (!each.operation().errors().isEmpty()) {
      lines.add("  fails with: " + String.join(", ", each.operation().errors()));
    }
    lines.add("");
  }

  private void part(String heading, ValueType type, JsonNode schema) {
    String description = schema.path("description").asText();
    String kind =
        switch (type) {
          case ValueType.Struct(var fields) when !fields.isEmpty() -> "";
          case ValueType.Struct _ -> description.isEmpty() ? " nothing" : "";
          case ValueType other -> " " + PropertyLines.word(other);
        };
    lines.add("  " + heading + kind + (description.isEmpty() ? "" : ": " + description));
    indented(PropertyLines.of(type, schema), "    ");
  }

  private void indented(List<String> properties, String indent) {
    properties.forEach(each -> lines.add(indent + each));
  }
}
