package dev.helpflow.authoring.builder.component;

import dev.helpflow.authoring.builder.ComponentBuilder;
import dev.helpflow.authoring.builder.Source;
import dev.helpflow.authoring.builder.Templates;
import dev.helpflow.authoring.builder.Words;
import dev.helpflow.core.definition.ComponentSpec;
import javax.annotation.processing.Generated;

/**
 * Time input: a time of the day, by the 24-hour clock in the contract and by the customer’s
 * own on the screen.
 *
 * <p>JSON shape: {@code "type": "time-input"}, version 1, since release 3 of the catalogue.
 */
@Generated("the catalogue")
public final class TimeInputV1 extends ComponentBuilder<TimeInputV1> {
  private TimeInputV1(ComponentSpec spec) {
    super(spec);
  }

  static NeedsLabel of(String id) {
    return new NeedsLabel(start("time-input", null, id));
  }

  @Override
  protected TimeInputV1 copy(ComponentSpec changed) {
    return new TimeInputV1(changed);
  }

  /**
   * Writes version 1 down, where publishing would write the newest.
   */
  public TimeInputV1 pinned() {
    return version(1);
  }

  /**
   * Help with the question, read out together with the label.
   */
  public TimeInputV1 hint(Words hint) {
    return set("hint", Templates.of(hint));
  }

  /**
   * Whether the customer must answer. When false, say that it is optional.
   */
  public TimeInputV1 required(boolean required) {
    return set("required", Templates.of(required));
  }

  /**
   * Whether the customer must answer. When false, say that it is optional.
   */
  public TimeInputV1 required(Source required) {
    return set("required", Templates.of(required));
  }

  /**
   * The earliest time that is accepted.
   */
  public TimeInputV1 min(String min) {
    return set("min", Templates.of(min));
  }

  /**
   * The earliest time that is accepted.
   */
  public TimeInputV1 min(Source min) {
    return set("min", Templates.of(min));
  }

  /**
   * The latest time that is accepted.
   */
  public TimeInputV1 max(String max) {
    return set("max", Templates.of(max));
  }

  /**
   * The latest time that is accepted.
   */
  public TimeInputV1 max(Source max) {
    return set("max", Templates.of(max));
  }

  /**
   * How many minutes lie between the times that are accepted, counted from {@code min} or from
   * midnight.
   */
  public TimeInputV1 step(long step) {
    return set("step", Templates.of(step));
  }

  /**
   * How many minutes lie between the times that are accepted, counted from {@code min} or from
   * midnight.
   */
  public TimeInputV1 step(Source step) {
    return set("step", Templates.of(step));
  }

  /**
   * Never shown again, nor kept by the device: {@code value} is always null.
   */
  public TimeInputV1 sensitive(boolean sensitive) {
    return set("sensitive", Templates.of(sensitive));
  }

  /**
   * Never shown again, nor kept by the device: {@code value} is always null.
   */
  public TimeInputV1 sensitive(Source sensitive) {
    return set("sensitive", Templates.of(sensitive));
  }

  /**
   * What people who use a screen reader are told it is, where the visible words do not
   * suffice. Read together with those words, never in their place.
   */
  public TimeInputV1 accessibilityLabel(Words accessibilityLabel) {
    return set("accessibilityLabel", Templates.of(accessibilityLabel));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public TimeInputV1 analyticsId(String analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public TimeInputV1 analyticsId(Source analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * It without its {@code label}, which it must have.
   */
  public static final class NeedsLabel {
    private final ComponentSpec spec;

    private NeedsLabel(ComponentSpec spec) {
      this.spec = spec;
    }

    /**
     * The question. It names the input to people who use a screen reader.
     */
    public TimeInputV1 label(Words label) {
      return new TimeInputV1(with(spec, "label", Templates.of(label)));
    }
  }
}
