package dev.helpflow.wire.definition;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.definition.Node;
import dev.helpflow.wire.value.TypeCodec;

/** Writes nodes of all kinds. */
final class NodeWriter {
  private NodeWriter() {}

  static ObjectNode write(Node node) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("type", kind(node));
    PartsWriter.putExpression(json, "key", node.key());
    switch (node) {
      case Node.Screen screen -> {
        ScreenWriter.put(json, screen.screen());
        putAnswers(json, screen);
        PartsWriter.putTransitions(json, "next", screen.next());
      }
      case Node.Decision decision -> PartsWriter.putTransitions(json, "next", decision.next());
      case Node.Script script -> put(json, script);
      case Node.Call call -> put(json, call);
      case Node.Wait wait -> put(json, wait);
      case Node.Experiment experiment -> {
        json.put("experiment", experiment.experiment());
        PartsWriter.putBranches(json, "variants", experiment.variants());
        PartsWriter.putTransitions(json, "otherwise", experiment.otherwise());
      }
      case Node.Subflow subflow -> put(json, subflow);
      case Node.Escalate escalate -> put(json, escalate);
      case Node.End end -> {
        json.put("outcome", end.outcome());
        PartsWriter.putExpressions(json, "outputs", end.outputs());
        ScreenWriter.putOptional(json, end.screen());
      }
    }
    return json;
  }

  private static void put(ObjectNode json, Node.Script script) {
    json.put("language", script.language()).put("source", script.source());
    PartsWriter.putExpressions(json, "with", script.with());
    json.set("result", TypeCodec.encode(script.result()));
    PartsWriter.putTransitions(json, "next", script.next());
    PartsWriter.putTransitions(json, "onError", script.onError());
  }

  private static void put(ObjectNode json, Node.Call call) {
    json.put("connector", call.connector()).put("operation", call.operation());
    PartsWriter.putExpressions(json, "with", call.with());
    PartsWriter.putDuration(json, "timeout", call.timeout());
    PartsWriter.putDuration(json, "freshFor", call.freshFor());
    if (call.commit()) {
      json.put("commit", true);
    }
    PartsWriter.putTransitions(json, "next", call.next());
    PartsWriter.putTransitions(json, "onError", call.onError());
  }

  private static void put(ObjectNode json, Node.Wait wait) {
    json.put("for", wait.signal());
    PartsWriter.putDuration(json, "timeout", wait.timeout());
    if (wait.hours() != null) {
      json.put("hours", wait.hours());
    }
    ScreenWriter.put(json.putObject("screen"), wait.screen());
    putAnswers(json, wait);
    PartsWriter.putTransitions(json, "next", wait.next());
    PartsWriter.putTransitions(json, "onTimeout", wait.onTimeout());
  }

  private static void putAnswers(ObjectNode json, Node node) {
    if (node.answers() != null) {
      json.put("answers", node.answers());
    }
  }

  private static void put(ObjectNode json, Node.Subflow subflow) {
    json.put("flow", subflow.flow().toString());
    if (subflow.version() != null) {
      json.put("version", subflow.version());
    }
    PartsWriter.putExpressions(json, "with", subflow.with());
    PartsWriter.putBranches(json, "outcomes", subflow.outcomes());
  }

  private static void put(ObjectNode json, Node.Escalate escalate) {
    json.put("queue", escalate.queue());
    if (!escalate.priority().equals(NodeReader.DEFAULT_PRIORITY)) {
      json.put("priority", escalate.priority());
    }
    json.put("reason", escalate.reason());
    PartsWriter.putBriefing(json, escalate.briefing());
    ScreenWriter.putOptional(json, escalate.screen());
    PartsWriter.putTransitions(json, "onReturned", escalate.onReturned());
    PartsWriter.putTransitions(json, "onUnavailable", escalate.onUnavailable());
  }

  private static String kind(Node node) {
    return switch (node) {
      case Node.Screen n -> "screen";
      case Node.Decision n -> "decision";
      case Node.Script n -> "script";
      case Node.Call n -> "call";
      case Node.Wait n -> "wait";
      case Node.Experiment n -> "experiment";
      case Node.Subflow n -> "subflow";
      case Node.Escalate n -> "escalate";
      case Node.End n -> "end";
    };
  }
}
