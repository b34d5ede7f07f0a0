package dev.helpflow.cli.graph;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.authoring.graph.Mermaid;
import dev.helpflow.authoring.graph.Svg;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.Transition;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.definition.FlowWriter;

/** How a flow is drawn; named as they are typed. */
enum GraphFormat {
  /** A flowchart that wikis and code hosts draw. */
  mermaid {
    @Override
    String write(FlowDefinition flow) {
      return Mermaid.of(flow);
    }
  },

  /** A picture. */
  svg {
    @Override
    String write(FlowDefinition flow) {
      return Svg.of(flow);
    }
  },

  /** {@code {flow, start, nodes: [{id, kind}], transitions: [{from, way, when?, to}]}}. */
  json {
    @Override
    String write(FlowDefinition flow) {
      ObjectNode json = Json.mapper().createObjectNode();
      json.put("flow", flow.id().toString()).put("start", flow.start().value());
      ArrayNode nodes = json.putArray("nodes");
      FlowWriter.write(flow)
          .path("nodes")
          .properties()
          .forEach(
              node ->
                  nodes
                      .addObject()
                      .put("id", node.getKey())
                      .put("kind", node.getValue().path("type").asText()));
      ArrayNode transitions = json.putArray("transitions");
      flow.nodes()
          .values()
          .forEach(
              node ->
                  node.ways()
                      .forEach(
                          (way, all) ->
                              all.forEach(
                                  each ->
                                      transition(
                                          transitions.addObject(), node.id().value(), way, each))));
      return json.toPrettyString() + System.lineSeparator();
    }
  };

  abstract String write(FlowDefinition flow);

  private static void transition(ObjectNode json, String from, String way, Transition transition) {
    json.put("from", from).put("way", way);
    if (transition.when() != null) {
      json.put("when", transition.when().source());
    }
    json.put("to", transition.to().value());
  }
}
