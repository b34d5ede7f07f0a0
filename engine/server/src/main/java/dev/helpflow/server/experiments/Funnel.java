package dev.helpflow.server.experiments;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.wire.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How far the customers of each variant come after they were exposed, and where they give up.
 *
 * @param customers looked at, by variant: the latest ones to be exposed
 * @param exposed all of them, looked at or not
 */
record Funnel(Experiment experiment, Map<String, Long> customers, long exposed, List<Step> steps) {
  Funnel {
    customers = Map.copyOf(customers);
    steps = List.copyOf(steps);
  }

  /**
   * The customers of a variant who came to a node.
   *
   * @param node behind the sub-flows that lead to it, as in {@code identity/askName}
   * @param reached how many came there
   * @param left how many went no further and gave up, or let their session expire
   * @param open how many are there now
   * @param after how many entries after the exposure they came there, on average
   */
  record Step(String node, String variant, long reached, long left, long open, double after) {}

  /** The JSON of it; nodes in the order in which customers come to them. */
  ObjectNode json() {
    ObjectNode json = Json.mapper().createObjectNode();
    json.put("experiment", experiment.key()).put("exposed", exposed);
    ArrayNode variants = json.putArray("variants");
    for (Plan.Variant variant : experiment.plan().variants()) {
      variants
          .addObject()
          .put("name", variant.name())
          .put("customers", customers.getOrDefault(variant.name(), 0L));
    }
    ArrayNode nodes = json.putArray("nodes");
    Map<String, List<Step>> byNode = steps.stream().collect(Collectors.groupingBy(Step::node));
    byNode.entrySet().stream()
        .sorted(
            Comparator.comparingDouble((Map.Entry<String, List<Step>> each) -> after(each))
                .thenComparing(Map.Entry::getKey))
        .forEach(each -> node(each.getKey(), each.getValue(), nodes.addObject()));
    return json;
  }

  private static double after(Map.Entry<String, List<Step>> node) {
    long reached = node.getValue().stream().mapToLong(Step::reached).sum();
    return node.getValue().stream().mapToDouble(step -> step.after() * step.reached()).sum()
        / reached;
  }

  private void node(String node, List<Step> theirs, ObjectNode json) {
    json.put("node", node);
    ArrayNode variants = json.putArray("variants");
    for (Plan.Variant variant : experiment.plan().variants()) {
      Step step =
          theirs.stream()
              .filter(each -> each.variant().equals(variant.name()))
              .findFirst()
              .orElse(new Step(node, variant.name(), 0, 0, 0, 0));
      variants
          .addObject()
          .put("name", variant.name())
          .put("reached", step.reached())
          .put("left", step.left())
          .put("open", step.open());
    }
  }
}
