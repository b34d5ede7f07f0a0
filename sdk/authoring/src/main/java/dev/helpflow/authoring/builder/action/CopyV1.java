package dev.helpflow.authoring.builder.action;

import dev.helpflow.authoring.builder.ActionBuilder;
import dev.helpflow.authoring.builder.Message;
import dev.helpflow.authoring.builder.Source;
import dev.helpflow.authoring.builder.Templates;
import dev.helpflow.authoring.builder.Words;
import dev.helpflow.authoring.builder.component.Icon;
import dev.helpflow.core.definition.ActionSpec;
import javax.annotation.processing.Generated;

/**
 * Copy: copies something that the customer needs elsewhere, such as a reference number.
 * Sends nothing.
 *
 * <p>JSON shape: {@code "type": "copy"}, version 1, since release 2 of the catalogue.
 */
@Generated("the catalogue")
public final class CopyV1 extends ActionBuilder<CopyV1> {
  private CopyV1(ActionSpec spec) {
    super(spec);
  }

  static NeedsName of(String id, Message label) {
    return new NeedsName(start("copy", null, id, label));
  }

  @Override
  protected CopyV1 copy(ActionSpec changed) {
    return new CopyV1(changed);
  }

  /**
   * Writes version 1 down, where publishing would write the newest.
   */
  public CopyV1 pinned() {
    return version(1);
  }

  /**
   * A picture beside the words, by its name in the catalogue. It only repeats what the words
   * say, so that a screen reader is not told of it.
   */
  public CopyV1 icon(Icon icon) {
    return set("icon", Templates.of(icon));
  }

  /**
   * A picture beside the words, by its name in the catalogue. It only repeats what the words
   * say, so that a screen reader is not told of it.
   */
  public CopyV1 icon(Source icon) {
    return set("icon", Templates.of(icon));
  }

  /**
   * What people who use a screen reader are told beside the label, where it does not suffice:
   * which of several cards a button is for. Begins with the label's words.
   */
  public CopyV1 accessibilityLabel(Words accessibilityLabel) {
    return set("accessibilityLabel", Templates.of(accessibilityLabel));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public CopyV1 analyticsId(String analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public CopyV1 analyticsId(Source analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * It without its {@code name}, which it must have.
   */
  public static final class NeedsName {
    private final ActionSpec spec;

    private NeedsName(ActionSpec spec) {
      this.spec = spec;
    }

    /**
     * What it is that is copied.
     */
    public NeedsText name(Words name) {
      return new NeedsText(with(spec, "name", Templates.of(name)));
    }
  }

  /**
   * It without its {@code text}, which it must have.
   */
  public static final class NeedsText {
    private final ActionSpec spec;

    private NeedsText(ActionSpec spec) {
      this.spec = spec;
    }

    /**
     * What is copied, as it is.
     */
    public CopyV1 text(Words text) {
      return new CopyV1(with(spec, "text", Templates.of(text)));
    }
  }
}
