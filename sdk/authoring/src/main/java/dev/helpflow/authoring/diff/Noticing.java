package dev.helpflow.authoring.diff;

import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.definition.NodeId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Works out who would notice a change: those who come to the node, those who have passed it, or
 * those only whom a guard tells from the rest.
 */
final class Noticing {
  private static final Set<String> UNSEEN = Set.of("decision", "script", "call", "experiment");
  private static final String IF_MOVED = " if they are moved to this version";

  private final FlowDefinition newer;

  private Noticing(FlowDefinition newer) {
    this.newer = newer;
  }

  static List<Notice> of(List<Change> changes, FlowDefinition newer) {
    Noticing noticing = new Noticing(newer);
    return changes.stream().flatMap(change -> noticing.notices(change).stream()).toList();
  }

  private List<Notice> notices(Change change) {
    return switch (change) {
      // Who comes to a new node is told by the transitions to it; a name is nothing that one sees.
      case Change.NotesChanged _ -> List.of();
      case Change.NodeAdded _, Change.NodeRenamed _ -> List.of();
      case Change.NodeRemoved(NodeId node, String kind) ->
          List.of(
              at(node, UNSEEN.contains(kind) ? "no longer pass it" : "no longer see it", change));
      case Change.KindChanged(NodeId node, String from, String to) ->
          List.of(at(node, "meet a %s instead of a %s".formatted(to, from), change));
      case Change.TransitionAdded(NodeId node, String way, String guard, NodeId to) ->
          List.of(new Notice(who(node, way, guard), "go to `%s`".formatted(to), change));
      case Change.TransitionRemoved(NodeId node, String way, String guard, NodeId to) ->
          List.of(
              new Notice(
                  who(node, way, guard),
                  "no longer go to `%s` by this transition".formatted(to),
                  change));
      case Change.TransitionMoved(NodeId node, String way, String guard, NodeId from, NodeId to) ->
          List.of(
              new Notice(
                  who(node, way, guard), "go to `%s` instead of `%s`".formatted(to, from), change));
      case Change.GuardChanged(NodeId node, String way, String from, String to, NodeId target) ->
          List.of(
              new Notice(
                  who(node, way, to),
                  "go to `%s`, where before %s did"
                      .formatted(target, DiffText.them(who(node, way, from))),
                  change));
      case Change.TransitionsReordered(NodeId node, _) ->
          List.of(
              at(
                  node,
                  "may be led on by another transition, since they are tried in another order",
                  change));
      case Change.PartAdded added -> added(added);
      case Change.PartRemoved removed -> removed(removed);
      case Change.PartsReordered(NodeId node, Change.Part part, String of) ->
          List.of(
              at(
                  node,
                  "see the %ss%s in another order"
                      .formatted(part.word(), of == null ? "" : " of `" + of + "`"),
                  change));
      case Change.SettingChanged setting -> List.of(setting(setting));
      case Change.OutcomeChanged(NodeId node, String from, String to) ->
          List.of(at(node, "are counted as `%s` instead of `%s`".formatted(to, from), change));
      case Change.TextChanged text -> text(text);
    };
  }

  private static List<Notice> added(Change.PartAdded added) {
    NodeId node = added.node();
    String name = "`" + added.name() + "`";
    return switch (added.part()) {
      case COMPONENT ->
          added.isQuestion()
              ? List.of(
                  at(node, "are asked a new question, " + name, added),
                  new Notice(
                      new Customers.Past(node), "are asked " + name + " too" + IF_MOVED, added))
              : List.of(at(node, "see a new %s, %s".formatted(added.type(), name), added));
      case ACTION -> List.of(at(node, "find a new action, " + name, added));
      case OPTION -> List.of(at(node, "find a new option, " + name, added));
      case RULE -> List.of(at(node, "have answers refused for which " + name + " holds", added));
    };
  }

  private static List<Notice> removed(Change.PartRemoved removed) {
    NodeId node = removed.node();
    String name = removed.name();
    return switch (removed.part()) {
      case COMPONENT ->
          List.of(
              at(
                  node,
                  (removed.isQuestion() ? "are no longer asked `" : "no longer see `") + name + "`",
                  removed));
      case ACTION ->
          List.of(
              new Notice(
                  new Customers.WhoPressed(node, name), "no longer find that action", removed));
      case OPTION -> {
        int dot = name.indexOf('.');
        Customers.WhoChose chose =
            new Customers.WhoChose(node, name.substring(0, dot), name.substring(dot + 1));
        yield List.of(
            new Notice(
                chose, "no longer find that option, and are asked again" + IF_MOVED, removed));
      }
      case RULE ->
          List.of(
              at(node, "no longer have answers refused for which `" + name + "` holds", removed));
    };
  }

  private static Notice setting(Change.SettingChanged change) {
    Place place = change.place();
    if (isContext(place)) {
      return context(change);
    }
    if (isTopic(place)) {
      return topic(change);
    }
    String name = (place.part() == null ? "" : place.part() + ".") + place.property();
    String effect =
        "meet `%s` as %s instead of %s"
            .formatted(name, DiffText.value(change.to()), DiffText.value(change.from()));
    NodeId node = place.node();
    return node == null
        ? new Notice(new Customers.Everybody(), effect, change)
        : at(node, effect, change);
  }

  /** Whether something stands in what an agent is told: {@code human.context.airline}. */
  private static boolean isContext(Place place) {
    return place.part() == null && place.property().startsWith(contextPrefix(place));
  }

  private static String contextPrefix(Place place) {
    return place.node() == null ? "human.context." : "context.";
  }

  private static Notice context(Change.SettingChanged change) {
    Place place = change.place();
    String name = place.property().substring(contextPrefix(place).length());
    String effect;
    if (change.from() == null) {
      effect = "is told `%s` too";
    } else if (change.to() == null) {
      effect = "is no longer told `%s`";
    } else {
      effect = "is told another `%s`";
    }
    return new Notice(new Customers.HelpedAt(place.node()), effect.formatted(name), change);
  }

  /** Whether something is the topic that a node's screen answers. */
  private static boolean isTopic(Place place) {
    return place.node() != null && place.part() == null && place.property().equals("answers");
  }

  /** Nothing that they see: by it they count as helped, or as having given up, when they leave. */
  private static Notice topic(Change.SettingChanged change) {
    String effect;
    if (change.from() == null) {
      effect = "count as having come to an answer, %s".formatted(DiffText.value(change.to()));
    } else if (change.to() == null) {
      effect =
          "no longer count as having come to an answer, %s"
              .formatted(DiffText.value(change.from()));
    } else {
      effect =
          "count as having come to the answer %s instead of %s"
              .formatted(DiffText.value(change.to()), DiffText.value(change.from()));
    }
    return at(Objects.requireNonNull(change.place().node()), effect, change);
  }

  private static List<Notice> text(Change.TextChanged change) {
    if (change.places().isEmpty()) {
      return List.of();
    }
    List<NodeId> nodes =
        change.places().stream().map(Place::node).filter(Objects::nonNull).distinct().toList();
    boolean isOfFlow = change.places().stream().anyMatch(place -> place.node() == null);
    Customers who = isOfFlow ? new Customers.Everybody() : new Customers.At(nodes);
    String what =
        isOfFlow
            ? "title of the flow"
            : String.join(
                " and ", change.places().stream().map(DiffText::inNode).distinct().toList());
    String seen = change.from() == null ? "see a new" : "see a changed";
    return List.of(
        new Notice(
            who,
            (change.to() == null ? "no longer see the" : seen)
                + " %s (%s)".formatted(what, change.locale()),
            change));
  }

  private static Notice at(NodeId node, String effect, Change change) {
    return new Notice(new Customers.At(List.of(node)), effect, change);
  }

  private Customers who(NodeId node, String way, @Nullable String guard) {
    return Guards.customers(node, way, guard, isAlone(node, way));
  }

  private boolean isAlone(NodeId node, String way) {
    Node now = newer.nodes().get(node);
    return now == null || now.ways().getOrDefault(way, List.of()).size() <= 1;
  }
}
