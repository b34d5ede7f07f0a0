package dev.helpflow.authoring.builder;

import dev.helpflow.core.definition.Briefing;
import dev.helpflow.core.definition.Expression;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.definition.Transition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The hand-off to a human. */
public final class EscalateNode implements NodeBuilder {
  private final NodeId id;
  private final String queue;
  private final String reason;
  private String priority = Priority.NORMAL.word();
  private Briefing briefing = Briefing.NONE;
  private List<Transition> onReturned = List.of();
  private List<Transition> onUnavailable = List.of();
  private @Nullable Expression key;
  private @Nullable ScreenBuilder screen;

  EscalateNode(String id, String queue, String reason) {
    this.id = new NodeId(id);
    this.queue = queue;
    this.reason = reason;
  }

  /** Visits are found by this value instead of being counted. */
  public EscalateNode key(Cel value) {
    key = value.expression();
    return this;
  }

  /** How soon somebody should deal with it; normal without this. */
  public EscalateNode priority(Priority value) {
    priority = value.word();
    return this;
  }

  /** What the agent is told, by the name that the desk reads it by; left out where absent. */
  public EscalateNode context(String name, Cel value) {
    briefing = briefing.withContext(name, value.expression());
    return this;
  }

  /** What the agent is told the name of, and sees once they say what for. */
  public EscalateNode sensitive(String name, Cel value) {
    briefing = briefing.withSensitive(name, value.expression());
    return this;
  }

  /** The hand-off in a few sentences for the agent; a built-in summary without this. */
  public EscalateNode summary(Message words) {
    briefing = briefing.withSummary(words.text());
    return this;
  }

  /** What is shown meanwhile; a plain screen without this. */
  public EscalateNode screen(ScreenBuilder shown) {
    screen = shown;
    return this;
  }

  /** Where it leads when the human gives the session back; it ends without this. */
  public EscalateNode onReturned(String node) {
    onReturned = Way.to(node);
    return this;
  }

  /** Where it leads when the human gives the session back; it ends without this. */
  public EscalateNode onReturned(Way... ways) {
    onReturned = Way.all(ways);
    return this;
  }

  /** Where it leads when nobody is there; the flow's own way without this. */
  public EscalateNode onUnavailable(String node) {
    onUnavailable = Way.to(node);
    return this;
  }

  /** Where it leads when nobody is there; the flow's own way without this. */
  public EscalateNode onUnavailable(Way... ways) {
    onUnavailable = Way.all(ways);
    return this;
  }

  @Override
  public Node node() {
    return new Node.Escalate(
        id,
        key,
        queue,
        priority,
        reason,
        briefing,
        screen == null ? null : screen.spec(),
        onReturned,
        onUnavailable);
  }

  /** How soon somebody should deal with a hand-off. */
  public enum Priority implements Word {
    LOW("low"),
    NORMAL("normal"),
    HIGH("high"),
    URGENT("urgent");

    private final String word;

    Priority(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }
}
