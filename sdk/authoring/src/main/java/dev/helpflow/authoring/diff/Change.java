package dev.helpflow.authoring.diff;

import dev.helpflow.core.definition.NodeId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One difference between two versions of a flow. Nodes are named as the newer version names them,
 * but for one that it no longer has.
 */
public sealed interface Change {

  /** The node that it is about, or null when it is about the flow as a whole. */
  @Nullable NodeId node();

  /** There is a node that was not there. */
  record NodeAdded(NodeId node, String kind) implements Change {}

  /** A node is gone. */
  record NodeRemoved(NodeId node, String kind) implements Change {}

  /**
   * A node has another name, and is much the same otherwise.
   *
   * @param isTold whether the newer version says so under {@code renames}; where it does not, open
   *     sessions take them for two nodes
   */
  record NodeRenamed(NodeId from, NodeId node, boolean isTold) implements Change {}

  /**
   * What a flow keeps for its authors and their tools, and no customer sees: {@code translated},
   * {@code lint}, {@code renames}.
   *
   * @param property its name
   */
  record NotesChanged(String property) implements Change {
    @Override
    public @Nullable NodeId node() {
      return null;
    }
  }

  /** A node is of another kind. */
  record KindChanged(NodeId node, String from, String to) implements Change {}

  /**
   * A transition that was not there.
   *
   * @param way as {@code next}, {@code onError}, {@code outcomes/confirmed}
   * @param guard null for one that is always open
   */
  record TransitionAdded(NodeId node, String way, @Nullable String guard, NodeId to)
      implements Change {}

  /** A transition is gone. */
  record TransitionRemoved(NodeId node, String way, @Nullable String guard, NodeId to)
      implements Change {}

  /** A transition with the same guard leads elsewhere. */
  record TransitionMoved(NodeId node, String way, @Nullable String guard, NodeId from, NodeId to)
      implements Change {}

  /** A transition to the same node has another guard. */
  record GuardChanged(
      NodeId node, String way, @Nullable String from, @Nullable String to, NodeId target)
      implements Change {}

  /** The same transitions are tried in another order. */
  record TransitionsReordered(NodeId node, String way) implements Change {}

  /** What parts a screen, or a choice on it, consists of. */
  enum Part {
    COMPONENT("component"),
    ACTION("action"),
    OPTION("option"),
    RULE("rule");

    private final String word;

    Part(String word) {
      this.word = word;
    }

    /** The word for it. */
    public String word() {
      return word;
    }
  }

  /**
   * There is a part that was not there.
   *
   * @param name its id; of an option the component's and its value, {@code problem.damaged}; of a
   *     rule its expression
   * @param type of the catalogue, or empty
   * @param isQuestion whether customers answer it
   */
  record PartAdded(NodeId node, Part part, String name, String type, boolean isQuestion)
      implements Change {}

  /** A part is gone. */
  record PartRemoved(NodeId node, Part part, String name, String type, boolean isQuestion)
      implements Change {}

  /** The same parts are in another order; {@code of} is the component whose options they are. */
  record PartsReordered(NodeId node, Part part, @Nullable String of) implements Change {}

  /**
   * What is neither words nor a transition: a property of a component, the operation that is
   * called, a limit, a guard of a component.
   *
   * @param from the JSON of it, or null when it was not there
   * @param to the JSON of it, or null when it is gone
   */
  record SettingChanged(Place place, @Nullable String from, @Nullable String to) implements Change {
    @Override
    public @Nullable NodeId node() {
      return place.node();
    }
  }

  /** An end closes with another outcome. */
  record OutcomeChanged(NodeId node, String from, String to) implements Change {}

  /**
   * Words in one language.
   *
   * @param from null when there were none
   * @param to null when there are none any longer
   * @param places where they are shown; of words that nothing shows, empty
   */
  record TextChanged(String locale, @Nullable String from, @Nullable String to, List<Place> places)
      implements Change {
    public TextChanged {
      places = places.stream().sorted().toList();
    }

    @Override
    public @Nullable NodeId node() {
      return places.isEmpty() ? null : places.getFirst().node();
    }
  }
}
