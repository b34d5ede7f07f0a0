package dev.helpflow.authoring.diff;

import dev.helpflow.core.definition.NodeId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Changes, and who would notice them, in sentences. */
public final class DiffText {
  private DiffText() {}

  /** What changed, in a sentence. */
  public static String of(Change change) {
    return switch (change) {
      case Change.NodeAdded(NodeId node, String kind) ->
          "The node `%s` is new: it is of kind %s.".formatted(node, kind);
      case Change.NodeRemoved(NodeId node, String kind) ->
          "The node `%s`, of kind %s, is gone.".formatted(node, kind);
      case Change.NodeRenamed(NodeId from, NodeId to, boolean isTold) ->
          "The node `%s` is called `%s` now%s."
              .formatted(
                  from,
                  to,
                  isTold
                      ? ""
                      : ", but open sessions take them for two nodes: write `\"renames\": {\"%s\": \"%s\"}` into the flow for them to be one"
                          .formatted(from, to));
      case Change.NotesChanged(String property) ->
          "`%s` is different; it is for authors, and no customer sees it.".formatted(property);
      case Change.KindChanged(NodeId node, String from, String to) ->
          "The node `%s` is of kind %s, and was of kind %s.".formatted(node, to, from);
      case Change.TransitionAdded(NodeId node, String way, String guard, NodeId to) ->
          "%s leads to `%s`%s, which is new.".formatted(way(node, way), to, guarded(guard));
      case Change.TransitionRemoved(NodeId node, String way, String guard, NodeId to) ->
          "%s no longer leads to `%s`%s.".formatted(way(node, way), to, guarded(guard));
      case Change.TransitionMoved(NodeId node, String way, String guard, NodeId from, NodeId to) ->
          "%s leads to `%s`%s, and led to `%s`."
              .formatted(way(node, way), to, guarded(guard), from);
      case Change.GuardChanged(NodeId node, String way, String from, String to, NodeId target) ->
          "%s leads to `%s` %s, and did so %s."
              .formatted(way(node, way), target, when(to), when(from));
      case Change.TransitionsReordered(NodeId node, String way) ->
          "%s tries its transitions in another order.".formatted(way(node, way));
      case Change.PartAdded(NodeId node, var part, String name, String type, _) ->
          "At `%s` the %s `%s` is new%s."
              .formatted(node, part.word(), name, type.isEmpty() ? "" : ", of type " + type);
      case Change.PartRemoved(NodeId node, var part, String name, String type, _) ->
          "At `%s` the %s `%s`%s is gone."
              .formatted(node, part.word(), name, type.isEmpty() ? "" : ", of type " + type + ",");
      case Change.PartsReordered(NodeId node, var part, String of) ->
          "At `%s` the %ss%s are in another order."
              .formatted(node, part.word(), of == null ? "" : " of `" + of + "`");
      case Change.SettingChanged(Place place, String from, String to) ->
          "%s is %s, and was %s.".formatted(place(place), value(to), value(from));
      case Change.OutcomeChanged(NodeId node, String from, String to) ->
          "The end `%s` has the outcome `%s`, and had `%s`.".formatted(node, to, from);
      case Change.TextChanged text -> text(text);
    };
  }

  private static String text(Change.TextChanged text) {
    String where =
        text.places().isEmpty()
            ? ", which nothing shows"
            : " at "
                + text.places().stream().map(p -> "`" + p + "`").collect(Collectors.joining(", "));
    return "The words (%s)%s are %s, and were %s."
        .formatted(text.locale(), where, words(text.to()), words(text.from()));
  }

  private static String way(NodeId node, String way) {
    return way.equals("next") ? "`" + node + "`" : "`%s` (%s)".formatted(node, way);
  }

  private static String guarded(@Nullable String guard) {
    return guard == null ? "" : " " + when(guard);
  }

  private static String when(@Nullable String guard) {
    return guard == null ? "always" : "when `" + guard + "`";
  }

  private static String place(Place place) {
    return "`" + place + "`";
  }

  private static String words(@Nullable String words) {
    return words == null ? "none" : "\"" + words + "\"";
  }

  /** A setting's value, or {@code nothing}. */
  static String value(@Nullable String json) {
    return json == null ? "nothing" : "`" + json + "`";
  }

  /** A place within its node: {@code title}, {@code `problem` label}. */
  static String inNode(Place place) {
    return place.part() == null
        ? place.property()
        : place.property() + " of `" + place.part() + "`";
  }

  /** Customers as the subject of a sentence. */
  static String customers(Customers customers) {
    return capital(them(customers));
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** Customers in the middle of a sentence. */
  static String them(Customers customers) {
    return switch (customers) {
      case Customers.Everybody _ -> "all customers";
      case Customers.At(List<NodeId> nodes) ->
          "customers at "
              + nodes.stream().map(node -> "`" + node + "`").collect(Collectors.joining(", "));
      case Customers.Past(NodeId node) -> "customers who are past `%s`".formatted(node);
      case Customers.WhoChose(NodeId node, String component, String value) ->
          "customers who chose `%s` for `%s` at `%s`".formatted(value, component, node);
      case Customers.WhoPressed(NodeId node, String action) ->
          "customers who press `%s` at `%s`".formatted(action, node);
      case Customers.WithFailure(NodeId node, String code) ->
          code == null
              ? "customers for whom `%s` fails".formatted(node)
              : "customers for whom `%s` fails with `%s`".formatted(node, code);
      case Customers.TimedOut(NodeId node) ->
          "customers who wait at `%s` until its limit".formatted(node);
      case Customers.Unserved(NodeId node) ->
          "customers for whom nobody is there at `%s`".formatted(node);
      case Customers.Returned(NodeId node) ->
          "customers whom a human gives back at `%s`".formatted(node);
      case Customers.WithOutcome(NodeId node, String outcome) ->
          "customers for whom `%s` ends as `%s`".formatted(node, outcome);
      case Customers.InVariant(NodeId node, String variant) ->
          variant == null
              ? "customers who are in no variant of `%s`".formatted(node)
              : "customers in the variant `%s` of `%s`".formatted(variant, node);
      case Customers.HelpedAt(NodeId node) ->
          node == null
              ? "whoever helps customers"
              : "whoever helps customers at `%s`".formatted(node);
      case Customers.ForWhom(NodeId node, String guard) ->
          "customers at `%s` for whom `%s`".formatted(node, guard);
      case Customers.Others(NodeId node) ->
          "customers at `%s` for whom nothing else holds".formatted(node);
    };
  }
}
