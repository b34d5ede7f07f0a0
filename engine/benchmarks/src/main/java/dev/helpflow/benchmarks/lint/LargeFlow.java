package dev.helpflow.benchmarks.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.helpflow.benchmarks.flow.BenchmarkFlow;
import dev.helpflow.wire.Json;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The benchmark flow, so many times one after another: each copy has nodes of its own, whose
 * expressions read their own copy, and leads to the next where the flow ends.
 */
final class LargeFlow {
  private static final Pattern NODES =
      Pattern.compile("\\b(?:question|route)\\d+\\b|(?<=answers\\.)more\\b");
  private static final Set<String> LAST = Set.of("more", "done");

  private LargeFlow() {}

  static byte[] document(int copies) {
    ObjectNode flow = (ObjectNode) Json.parse(BenchmarkFlow.document());
    JsonNode nodes = flow.path("nodes");
    flow.put("start", flow.path("start").asText() + "of1");
    ObjectNode all = flow.putObject("nodes");
    for (int copy = 1; copy <= copies; copy++) {
      for (Map.Entry<String, JsonNode> node : nodes.properties()) {
        all.set(node.getKey() + "of" + copy, renamed(node.getValue(), copy));
      }
      if (copy < copies) {
        ObjectNode onward = all.putObject("doneof" + copy).put("type", "decision");
        onward.putArray("next").addObject().put("to", "question1of" + (copy + 1));
      }
    }
    return Json.write(flow);
  }

  /** Every node that is named in it, of this copy. */
  private static JsonNode renamed(JsonNode value, int copy) {
    if (value.isTextual()) {
      String text = value.asText();
      boolean isMessage = text.startsWith("@");
      String suffix = "of" + copy;
      return isMessage
          ? value
          : TextNode.valueOf(
              LAST.contains(text) ? text + suffix : NODES.matcher(text).replaceAll("$0" + suffix));
    }
    if (value.isObject()) {
      ObjectNode object = Json.mapper().createObjectNode();
      value.properties().forEach(each -> object.set(each.getKey(), renamed(each.getValue(), copy)));
      return object;
    }
    if (value.isArray()) {
      var array = Json.mapper().createArrayNode();
      value.forEach(each -> array.add(renamed(each, copy)));
      return array;
    }
    return value;
  }
}
