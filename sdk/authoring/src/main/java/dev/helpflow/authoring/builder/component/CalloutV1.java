package dev.helpflow.authoring.builder.component;

import dev.helpflow.authoring.builder.ComponentBuilder;
import dev.helpflow.authoring.builder.Source;
import dev.helpflow.authoring.builder.Templates;
import dev.helpflow.authoring.builder.Word;
import dev.helpflow.authoring.builder.Words;
import dev.helpflow.core.definition.ComponentSpec;
import javax.annotation.processing.Generated;

/**
 * Callout: something that must not be missed, set apart from the text around it.
 *
 * <p>JSON shape: {@code "type": "callout"}, version 1, since release 1 of the catalogue.
 */
@Generated("the catalogue")
public final class CalloutV1 extends ComponentBuilder<CalloutV1> {
  private CalloutV1(ComponentSpec spec) {
    super(spec);
  }

  static NeedsTone of(String id) {
    return new NeedsTone(start("callout", null, id));
  }

  @Override
  protected CalloutV1 copy(ComponentSpec changed) {
    return new CalloutV1(changed);
  }

  /**
   * Writes version 1 down, where publishing would write the newest.
   */
  public CalloutV1 pinned() {
    return version(1);
  }

  /**
   * A short heading.
   */
  public CalloutV1 title(Words title) {
    return set("title", Templates.of(title));
  }

  /**
   * What people who use a screen reader are told it is, where the visible words do not
   * suffice. Read together with those words, never in their place.
   */
  public CalloutV1 accessibilityLabel(Words accessibilityLabel) {
    return set("accessibilityLabel", Templates.of(accessibilityLabel));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public CalloutV1 analyticsId(String analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public CalloutV1 analyticsId(Source analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * What kind of news it is. Never shown by colour alone: the app adds an icon or a word for
   * it.
   */
  public enum Tone implements Word {
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
   * It without its {@code tone}, which it must have.
   */
  public static final class NeedsTone {
    private final ComponentSpec spec;

    private NeedsTone(ComponentSpec spec) {
      this.spec = spec;
    }

    /**
     * What kind of news it is. Never shown by colour alone: the app adds an icon or a word for
     * it.
     */
    public NeedsText tone(Tone tone) {
      return new NeedsText(with(spec, "tone", Templates.of(tone)));
    }

    /**
     * What kind of news it is. Never shown by colour alone: the app adds an icon or a word for
     * it.
     */
    public NeedsText tone(Source tone) {
      return new NeedsText(with(spec, "tone", Templates.of(tone)));
    }
  }

  /**
   * It without its {@code text}, which it must have.
   */
  public static final class NeedsText {
    private final ComponentSpec spec;

    private NeedsText(ComponentSpec spec) {
      this.spec = spec;
    }

    /**
     * What the customer must know. With the markdown subset.
     */
    public CalloutV1 text(Words text) {
      return new CalloutV1(with(spec, "text", Templates.of(text)));
    }
  }
}
