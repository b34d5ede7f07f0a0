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
 * Call: calls a person from within the app, which tells them who calls and why. Sends
 * nothing.
 *
 * <p>JSON shape: {@code "type": "call"}, version 1, since release 2 of the catalogue.
 */
@Generated("the catalogue")
public final class CallV1 extends ActionBuilder<CallV1> {
  private CallV1(ActionSpec spec) {
    super(spec);
  }

  static NeedsPhone of(String id, Message label) {
    return new NeedsPhone(start("call", null, id, label));
  }

  @Override
  protected CallV1 copy(ActionSpec changed) {
    return new CallV1(changed);
  }

  /**
   * Writes version 1 down, where publishing would write the newest.
   */
  public CallV1 pinned() {
    return version(1);
  }

  /**
   * What the call is about, for those who answer: a queue's name, never shown.
   */
  public CallV1 purpose(String purpose) {
    return set("purpose", Templates.of(purpose));
  }

  /**
   * What the call is about, for those who answer: a queue's name, never shown.
   */
  public CallV1 purpose(Source purpose) {
    return set("purpose", Templates.of(purpose));
  }

  /**
   * A picture beside the words, by its name in the catalogue. It only repeats what the words
   * say, so that a screen reader is not told of it.
   */
  public CallV1 icon(Icon icon) {
    return set("icon", Templates.of(icon));
  }

  /**
   * A picture beside the words, by its name in the catalogue. It only repeats what the words
   * say, so that a screen reader is not told of it.
   */
  public CallV1 icon(Source icon) {
    return set("icon", Templates.of(icon));
  }

  /**
   * What people who use a screen reader are told beside the label, where it does not suffice:
   * which of several cards a button is for. Begins with the label's words.
   */
  public CallV1 accessibilityLabel(Words accessibilityLabel) {
    return set("accessibilityLabel", Templates.of(accessibilityLabel));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public CallV1 analyticsId(String analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public CallV1 analyticsId(Source analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * It without its {@code phone}, which it must have.
   */
  public static final class NeedsPhone {
    private final ActionSpec spec;

    private NeedsPhone(ActionSpec spec) {
      this.spec = spec;
    }

    /**
     * The number to call, as a tel: address.
     */
    public CallV1 phone(String phone) {
      return new CallV1(with(spec, "phone", Templates.of(phone)));
    }

    /**
     * The number to call, as a tel: address.
     */
    public CallV1 phone(Source phone) {
      return new CallV1(with(spec, "phone", Templates.of(phone)));
    }
  }
}
