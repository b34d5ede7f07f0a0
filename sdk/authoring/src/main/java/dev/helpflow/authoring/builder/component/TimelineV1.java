package dev.helpflow.authoring.builder.component;

import dev.helpflow.authoring.builder.ComponentBuilder;
import dev.helpflow.authoring.builder.Part;
import dev.helpflow.authoring.builder.Source;
import dev.helpflow.authoring.builder.Templates;
import dev.helpflow.authoring.builder.Word;
import dev.helpflow.authoring.builder.Words;
import dev.helpflow.core.definition.ComponentSpec;
import dev.helpflow.core.definition.Template;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Timeline: what has happened and what comes next, in order of time.
 *
 * <p>JSON shape: {@code "type": "timeline"}, version 1, since release 2 of the catalogue.
 */
@Generated("the catalogue")
public final class TimelineV1 extends ComponentBuilder<TimelineV1> {
  private TimelineV1(ComponentSpec spec) {
    super(spec);
  }

  static NeedsEvents of(String id) {
    return new NeedsEvents(start("timeline", 1, id));
  }

  @Override
  protected TimelineV1 copy(ComponentSpec changed) {
    return new TimelineV1(changed);
  }

  /**
   * What people who use a screen reader are told it is, where the visible words do not
   * suffice. Read together with those words, never in their place.
   */
  public TimelineV1 accessibilityLabel(Words accessibilityLabel) {
    return set("accessibilityLabel", Templates.of(accessibilityLabel));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public TimelineV1 analyticsId(String analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public TimelineV1 analyticsId(Source analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * One of {@code events}: the events, the earliest first.
   *
   * @param title What happens.
   * @param when When it happens, in words that also say whether it has: "Yesterday", "By Thursday".
   * @param state Whether it has happened, is happening or is still to come. Never shown by colour or icon
   * alone: {@code when} says it in words.
   */
  public static Event event(Words title, Words when, State state) {
    return Event.of(Templates.of(title), Templates.of(when), Templates.of(state));
  }

  /**
   * One of {@code events}: the events, the earliest first.
   *
   * @param title What happens.
   * @param when When it happens, in words that also say whether it has: "Yesterday", "By Thursday".
   * @param state Whether it has happened, is happening or is still to come. Never shown by colour or icon
   * alone: {@code when} says it in words.
   */
  public static Event event(Words title, Words when, Source state) {
    return Event.of(Templates.of(title), Templates.of(when), Templates.of(state));
  }

  /**
   * One of {@code events}: the events, the earliest first.
   */
  public static final class Event extends Part {
    private Event(Template template) {
      super(template);
    }

    /**
     * One that an expression or a constant gives as a whole.
     */
    public static Event from(Source source) {
      return new Event(Templates.of(source));
    }

    private static Event of(Template title, Template when, Template state) {
      return new Event(with(with(with(start(), "title", title), "when", when), "state", state));
    }

    /**
     * More about it.
     */
    public Event text(Words text) {
      return new Event(with(template(), "text", Templates.of(text)));
    }
  }

  /**
   * Whether it has happened, is happening or is still to come. Never shown by colour or icon
   * alone: {@code when} says it in words.
   */
  public enum State implements Word {
    DONE("done"),

    CURRENT("current"),

    UPCOMING("upcoming");

    private final String word;

    State(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /**
   * It without its {@code events}, which it must have.
   */
  public static final class NeedsEvents {
    private final ComponentSpec spec;

    private NeedsEvents(ComponentSpec spec) {
      this.spec = spec;
    }

    /**
     * The events, the earliest first.
     */
    public TimelineV1 events(Event event, Event... more) {
      return new TimelineV1(with(spec, "events", Templates.ofParts(Templates.list(event, more))));
    }

    /**
     * The events, the earliest first.
     */
    public TimelineV1 events(List<? extends Event> events) {
      return new TimelineV1(with(spec, "events", Templates.ofParts(events)));
    }

    /**
     * The events, the earliest first.
     */
    public TimelineV1 events(Source events) {
      return new TimelineV1(with(spec, "events", Templates.of(events)));
    }
  }
}
