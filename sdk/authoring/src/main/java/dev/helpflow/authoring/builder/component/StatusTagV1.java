package dev.helpflow.authoring.builder.component;

import dev.helpflow.authoring.builder.ComponentBuilder;
import dev.helpflow.authoring.builder.Source;
import dev.helpflow.authoring.builder.Templates;
import dev.helpflow.authoring.builder.Word;
import dev.helpflow.authoring.builder.Words;
import dev.helpflow.core.definition.ComponentSpec;
import javax.annotation.processing.Generated;

/**
 * Status tag: how one thing stands, in a word or two.
 *
 * <p>JSON shape: {@code "type": "status-tag"}, version 1, since release 2 of the catalogue.
 */
@Generated("the catalogue")
public final class StatusTagV1 extends ComponentBuilder<StatusTagV1> {
  private StatusTagV1(ComponentSpec spec) {
    super(spec);
  }

  static NeedsLabel of(String id) {
    return new NeedsLabel(start("status-tag", null, id));
  }

  @Override
  protected StatusTagV1 copy(ComponentSpec changed) {
    return new StatusTagV1(changed);
  }

  /**
   * Writes version 1 down, where publishing would write the newest.
   */
  public StatusTagV1 pinned() {
    return version(1);
  }

  /**
   * What kind of news it is. Never shown by colour alone: {@code status} says it in words.
   */
  public StatusTagV1 tone(Tone tone) {
    return set("tone", Templates.of(tone));
  }

  /**
   * What kind of news it is. Never shown by colour alone: {@code status} says it in words.
   */
  public StatusTagV1 tone(Source tone) {
    return set("tone", Templates.of(tone));
  }

  /**
   * What people who use a screen reader are told it is, where the visible words do not
   * suffice. Read together with those words, never in their place.
   */
  public StatusTagV1 accessibilityLabel(Words accessibilityLabel) {
    return set("accessibilityLabel", Templates.of(accessibilityLabel));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public StatusTagV1 analyticsId(String analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public StatusTagV1 analyticsId(Source analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * What kind of news it is. Never shown by colour alone: {@code status} says it in words.
   */
  public enum Tone implements Word {
    NEUTRAL("neutral"),

    INFO("info"),

    SUCCESS("success"),

    WARNING("warning"),

    DANGER("danger");

    private final String word;

    Tone(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
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
     * What it is that stands so.
     */
    public NeedsStatus label(Words label) {
      return new NeedsStatus(with(spec, "label", Templates.of(label)));
    }
  }

  /**
   * It without its {@code status}, which it must have.
   */
  public static final class NeedsStatus {
    private final ComponentSpec spec;

    private NeedsStatus(ComponentSpec spec) {
      this.spec = spec;
    }

    /**
     * How it stands, in a word or two.
     */
    public StatusTagV1 status(Words status) {
      return new StatusTagV1(with(spec, "status", Templates.of(status)));
    }
  }
}
