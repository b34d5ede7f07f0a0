package dev.helpflow.authoring.builder.action;

import dev.helpflow.authoring.builder.ActionBuilder;
import dev.helpflow.authoring.builder.Message;
import dev.helpflow.authoring.builder.Source;
import dev.helpflow.authoring.builder.Templates;
import dev.helpflow.authoring.builder.Word;
import dev.helpflow.authoring.builder.Words;
import dev.helpflow.core.definition.ActionSpec;
import javax.annotation.processing.Generated;

/**
 * Submit: sends the answers on the screen as a step.
 *
 * <p>JSON shape: {@code "type": "submit"}, version 1, since release 1 of the catalogue.
 */
@Generated("the catalogue")
public final class SubmitV1 extends ActionBuilder<SubmitV1> {
  private SubmitV1(ActionSpec spec) {
    super(spec);
  }

  static SubmitV1 of(String id, Message label) {
    return new SubmitV1(start("submit", null, id, label));
  }

  @Override
  protected SubmitV1 copy(ActionSpec changed) {
    return new SubmitV1(changed);
  }

  /**
   * Writes version 1 down, where publishing would write the newest.
   */
  public SubmitV1 pinned() {
    return version(1);
  }

  /**
   * False where the answers on the screen need not be complete or valid, such as to skip a
   * question: send it without checking them.
   */
  public SubmitV1 validates(boolean validates) {
    return setValidates(validates);
  }

  /**
   * How much weight the button has. A danger does something that is hard to undo; a quiet one
   * looks like a link.
   */
  public SubmitV1 style(Style style) {
    return set("style", Templates.of(style));
  }

  /**
   * How much weight the button has. A danger does something that is hard to undo; a quiet one
   * looks like a link.
   */
  public SubmitV1 style(Source style) {
    return set("style", Templates.of(style));
  }

  /**
   * What people who use a screen reader are told beside the label, where it does not suffice:
   * which of several cards a button is for. Begins with the label's words.
   */
  public SubmitV1 accessibilityLabel(Words accessibilityLabel) {
    return set("accessibilityLabel", Templates.of(accessibilityLabel));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public SubmitV1 analyticsId(String analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public SubmitV1 analyticsId(Source analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * How much weight the button has. A danger does something that is hard to undo; a quiet one
   * looks like a link.
   */
  public enum Style implements Word {
    PRIMARY("primary"),

    SECONDARY("secondary"),

    DANGER("danger"),

    /**
     * Since release 2 of the catalogue; older apps are sent secondary.
     */
    QUIET("quiet");

    private final String word;

    Style(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }
}
