package dev.helpflow.cli.diff;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.authoring.diff.Change;
import dev.helpflow.authoring.diff.Customers;
import dev.helpflow.authoring.diff.DiffText;
import dev.helpflow.authoring.diff.FlowDiff;
import dev.helpflow.authoring.diff.Notice;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.wire.Json;
import org.jspecify.annotations.Nullable;

/**
 * A comparison for programs: {@code {changes: [{kind, node?, …, sentence}], notices: [{customers:
 * {kind, …}, effect, sentence, change}]}}, where {@code change} is the index of one.
 */
final class DiffJson {
  private DiffJson() {}

  static ObjectNode of(FlowDiff diff) {
    ObjectNode json = Json.mapper().createObjectNode();
    ArrayNode changes = json.putArray("changes");
    diff.changes()
        .forEach(change -> changes.add(change(change).put("sentence", DiffText.of(change))));
    ArrayNode notices = json.putArray("notices");
    for (Notice notice : diff.notices()) {
      ObjectNode each = notices.addObject();
      each.set("customers", customers(notice.customers()));
      each.put("effect", notice.effect())
          .put("sentence", notice.toString())
          .put("change", diff.changes().indexOf(notice.change()));
    }
    return json;
  }

  private static ObjectNode change(Change change) {
    return switch (change) {
      case Change.NodeAdded(NodeId node, String kind) ->
          json("node-added", node).put("nodeKind", kind);
      case Change.NodeRemoved(NodeId node, String kind) ->
          json("node-removed", node).put("nodeKind", kind);
      case Change.NodeRenamed(NodeId from, NodeId node, boolean isTold) ->
          json("node-renamed", node).put("from", from.value()).put("told", isTold);
      case Change.NotesChanged(String property) ->
          json("notes-changed", null).put("property", property);
      case Change.KindChanged(NodeId node, String from, String to) ->
          json("kind-changed", node).put("from", from).put("to", to);
      case Change.TransitionAdded(NodeId node, String way, String guard, NodeId to) ->
          transition("transition-added", node, way, guard).put("to", to.value());
      case Change.TransitionRemoved(NodeId node, String way, String guard, NodeId to) ->
          transition("transition-removed", node, way, guard).put("to", to.value());
      case Change.TransitionMoved(NodeId node, String way, String guard, NodeId from, NodeId to) ->
          transition("transition-moved", node, way, guard)
              .put("from", from.value())
              .put("to", to.value());
      case Change.GuardChanged(NodeId node, String way, String from, String to, NodeId target) ->
          json("guard-changed", node)
              .put("way", way)
              .put("from", from)
              .put("to", to)
              .put("target", target.value());
      case Change.TransitionsReordered(NodeId node, String way) ->
          json("transitions-reordered", node).put("way", way);
      case Change.PartAdded(NodeId node, var part, String name, String type, boolean asks) ->
          part("added", node, part).put("name", name).put("type", type).put("question", asks);
      case Change.PartRemoved(NodeId node, var part, String name, String type, boolean asks) ->
          part("removed", node, part).put("name", name).put("type", type).put("question", asks);
      case Change.PartsReordered(NodeId node, var part, String of) ->
          part("reordered", node, part).put("of", of);
      case Change.SettingChanged(var place, String from, String to) ->
          json("setting-changed", place.node())
              .put("place", place.toString())
              .put("from", from)
              .put("to", to);
      case Change.OutcomeChanged(NodeId node, String from, String to) ->
          json("outcome-changed", node).put("from", from).put("to", to);
      case Change.TextChanged text -> {
        ObjectNode json =
            json("text-changed", text.node())
                .put("locale", text.locale())
                .put("from", text.from())
                .put("to", text.to());
        ArrayNode places = json.putArray("places");
        text.places().forEach(place -> places.add(place.toString()));
        yield json;
      }
    };
  }

  private static ObjectNode json(String kind, @Nullable NodeId node) {
    ObjectNode json = Json.mapper().createObjectNode().put("kind", kind);
    if (node != null) {
      json.put("node", node.value());
    }
    return json;
  }

  private static ObjectNode transition(
      String kind, NodeId node, String way, @Nullable String guard) {
    return json(kind, node).put("way", way).put("guard", guard);
  }

  private static ObjectNode part(String what, NodeId node, Change.Part part) {
    return json(part.word() + "-" + what, node);
  }

  private static ObjectNode customers(Customers customers) {
    return switch (customers) {
      case Customers.Everybody _ -> json("everybody", null);
      case Customers.At(var nodes) -> {
        ObjectNode json = json("at", null);
        ArrayNode names = json.putArray("nodes");
        nodes.forEach(node -> names.add(node.value()));
        yield json;
      }
      case Customers.Past(NodeId node) -> json("past", node);
      case Customers.WhoChose(NodeId node, String component, String value) ->
          json("who-chose", node).put("component", component).put("value", value);
      case Customers.WhoPressed(NodeId node, String action) ->
          json("who-pressed", node).put("action", action);
      case Customers.WithFailure(NodeId node, String code) ->
          json("with-failure", node).put("code", code);
      case Customers.TimedOut(NodeId node) -> json("timed-out", node);
      case Customers.Unserved(NodeId node) -> json("unserved", node);
      case Customers.Returned(NodeId node) -> json("returned", node);
      case Customers.WithOutcome(NodeId node, String outcome) ->
          json("with-outcome", node).put("outcome", outcome);
      case Customers.InVariant(NodeId node, String variant) ->
          json("in-variant", node).put("variant", variant);
      case Customers.HelpedAt(NodeId node) -> json("helped-at", node);
      case Customers.ForWhom(NodeId node, String guard) ->
          json("for-whom", node).put("guard", guard);
      case Customers.Others(NodeId node) -> json("others", node);
    };
  }
}
