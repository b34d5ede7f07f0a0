package dev.helpflow.authoring.builder.component;

import dev.helpflow.authoring.builder.ComponentBuilder;
import dev.helpflow.authoring.builder.Source;
import dev.helpflow.authoring.builder.Templates;
import dev.helpflow.authoring.builder.Words;
import dev.helpflow.core.definition.ComponentSpec;
import javax.annotation.processing.Generated;

/**
 * Consent: something that the customer says yes to, and that is never said for them.
 *
 * <p>JSON shape: {@code "type": "consent"}, version 1, since release 3 of the catalogue.
 */
@Generated("the catalogue")
public final class ConsentV1 extends ComponentBuilder<ConsentV1> {
  private ConsentV1(ComponentSpec spec) {
    super(spec);
  }

  static NeedsLabel of(String id) {
    return new NeedsLabel(start("consent", null, id));
  }

  @Override
  protected ConsentV1 copy(ComponentSpec changed) {
    return new ConsentV1(changed);
  }

  /**
   * Writes version 1 down, where publishing would write the newest.
   */
  public ConsentV1 pinned() {
    return version(1);
  }

  /**
   * More about it, read out together with the label.
   */
  public ConsentV1 hint(Words hint) {
    return set("hint", Templates.of(hint));
  }

  /**
   * Whether the customer must agree to go on. When false, say that it is optional.
   */
  public ConsentV1 required(boolean required) {
    return set("required", Templates.of(required));
  }

  /**
   * Whether the customer must agree to go on. When false, say that it is optional.
   */
  public ConsentV1 required(Source required) {
    return set("required", Templates.of(required));
  }

  /**
   * What people who use a screen reader are told it is, where the visible words do not
   * suffice. Read together with those words, never in their place.
   */
  public ConsentV1 accessibilityLabel(Words accessibilityLabel) {
    return set("accessibilityLabel", Templates.of(accessibilityLabel));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public ConsentV1 analyticsId(String analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public ConsentV1 analyticsId(Source analyticsId) {
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
     * What the customer says yes to, as one sentence: it stands beside the box and names it to
     * people who use a screen reader.
     */
    public ConsentV1 label(Words label) {
      return new ConsentV1(with(spec, "label", Templates.of(label)));
    }
  }
}
