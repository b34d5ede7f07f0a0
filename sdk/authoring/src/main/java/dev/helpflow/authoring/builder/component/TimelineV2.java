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
 * Timeline: what has happened and what comes next, in order of time, each with a status in
 * words of its own.
 *
 * <p>JSON shape: {@code "type": "timeline"}, version 2, since release 3 of the catalogue.
 */
@Generated("the catalogue")
public final class TimelineV2 extends ComponentBuilder<TimelineV2> {
  private TimelineV2(ComponentSpec spec) {
    super(spec);
  }

  static NeedsEvents of(String id) {
    return new NeedsEvents(start("timeline", null, id));
  }

  @Override
  protected TimelineV2 copy(ComponentSpec changed) {
    return new TimelineV2(changed);
  }

  /**
   * Writes version 2 down, where publishing would write the newest.
   */
  public TimelineV2 pinned() {
    return version(2);
  }

  /**
   * What people who use a screen reader are told it is, where the visible words do not
   * suffice. Read together with those words, never in their place.
   */
  public TimelineV2 accessibilityLabel(Words accessibilityLabel) {
    return set("accessibilityLabel", Templates.of(accessibilityLabel));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public TimelineV2 analyticsId(String analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public TimelineV2 analyticsId(Source analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * One of {@code events}: the events, the earliest first.
   *
   * @param title What happens.
   * @param when When it happens: "Yesterday", "By Thursday".
   * @param status Whether it has happened.
   */
  public static Event event(Words title, Words when, Status status) {
    return Event.of(Templates.of(title), Templates.of(when), Templates.of(status));
  }

  /**
   * One of {@code events}: the events, the earliest first.
   *
   * @param title What happens.
   * @param when When it happens: "Yesterday", "By Thursday".
   * @param status Whether it has happened.
   */
  public static Event event(Words title, Words when, Source status) {
    return Event.of(Templates.of(title), Templates.of(when), Templates.of(status));
  }

  /**
   * Whether it has happened.
   *
   * @param state What kind of status it is, for an icon.
   * @param label The same in a word or two, which is read out with the event.
   */
  public static Status status(State state, Words label) {
    return Status.of(Templates.of(state), Templates.of(label));
  }

  /**
   * Whether it has happened.
   *
   * @param state What kind of status it is, for an icon.
   * @param label The same in a word or two, which is read out with the event.
   */
  public static Status status(Source state, Words label) {
    return Status.of(Templates.of(state), Templates.of(label));
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

    private static Event of(Template title, Template when, Template status) {
      return new Event(with(with(with(start(), "title", title), "when", when), "status", status));
    }

    /**
     * More about it.
     */
    public Event text(Words text) {
      return new Event(with(template(), "text", Templates.of(text)));
    }

    /**
     * A picture beside the words, by its name in the catalogue. It only repeats what the words
     * say, so that a screen reader is not told of it.
     */
    public Event icon(Icon icon) {
      return new Event(with(template(), "icon", Templates.of(icon)));
    }

    /**
     * A picture beside the words, by its name in the catalogue. It only repeats what the words
     * say, so that a screen reader is not told of it.
     */
    public Event icon(Source icon) {
      return new Event(with(template(), "icon", Templates.of(icon)));
    }
  }

  /**
   * Whether it has happened.
   */
  public static final class Status extends Part {
    private Status(Template template) {
      super(template);
    }

    /**
     * One that an expression or a constant gives as a whole.
     */
    public static Status from(Source source) {
      return new Status(Templates.of(source));
    }

    private static Status of(Template state, Template label) {
      return new Status(with(with(start(), "state", state), "label", label));
    }
  }

  /**
   * What kind of status it is, for an icon.
   */
  public enum State implements Word {
    DONE("done"),

    CURRENT("current"),

    UPCOMING("upcoming"),

    FAILED("failed");

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
    public TimelineV2 events(Event event, Event... more) {
      return new TimelineV2(with(spec, "events", Templates.ofParts(Templates.list(event, more))));
    }

    /**
     * The events, the earliest first.
     */
    public TimelineV2 events(List<? extends Event> events) {
      return new TimelineV2(with(spec, "events", Templates.ofParts(events)));
    }

    /**
     * The events, the earliest first.
     */
    public TimelineV2 events(Source events) {
      return new TimelineV2(with(spec, "events", Templates.of(events)));
    }
  }
}
