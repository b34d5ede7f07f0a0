package dev.helpflow.authoring.builder.component;

import dev.helpflow.authoring.builder.ComponentBuilder;
import dev.helpflow.authoring.builder.Part;
import dev.helpflow.authoring.builder.Source;
import dev.helpflow.authoring.builder.Templates;
import dev.helpflow.authoring.builder.Words;
import dev.helpflow.core.definition.ComponentSpec;
import dev.helpflow.core.definition.Template;
import javax.annotation.processing.Generated;

/**
 * Confirmation panel: that something is done, and what happens next.
 *
 * <p>JSON shape: {@code "type": "confirmation-panel"}, version 1, since release 2 of the catalogue.
 */
@Generated("the catalogue")
public final class ConfirmationPanelV1 extends ComponentBuilder<ConfirmationPanelV1> {
  private ConfirmationPanelV1(ComponentSpec spec) {
    super(spec);
  }

  static NeedsTitle of(String id) {
    return new NeedsTitle(start("confirmation-panel", 1, id));
  }

  @Override
  protected ConfirmationPanelV1 copy(ComponentSpec changed) {
    return new ConfirmationPanelV1(changed);
  }

  /**
   * What to quote when asking about it.
   */
  public ConfirmationPanelV1 reference(Reference reference) {
    return set("reference", Templates.of(reference));
  }

  /**
   * What to quote when asking about it.
   */
  public ConfirmationPanelV1 reference(Source reference) {
    return set("reference", Templates.of(reference));
  }

  /**
   * What people who use a screen reader are told it is, where the visible words do not
   * suffice. Read together with those words, never in their place.
   */
  public ConfirmationPanelV1 accessibilityLabel(Words accessibilityLabel) {
    return set("accessibilityLabel", Templates.of(accessibilityLabel));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public ConfirmationPanelV1 analyticsId(String analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public ConfirmationPanelV1 analyticsId(Source analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * What to quote when asking about it.
   *
   * @param label What the reference is called.
   * @param value The reference, as it is quoted.
   */
  public static Reference reference(Words label, Words value) {
    return Reference.of(Templates.of(label), Templates.of(value));
  }

  /**
   * What to quote when asking about it.
   */
  public static final class Reference extends Part {
    private Reference(Template template) {
      super(template);
    }

    /**
     * One that an expression or a constant gives as a whole.
     */
    public static Reference from(Source source) {
      return new Reference(Templates.of(source));
    }

    private static Reference of(Template label, Template value) {
      return new Reference(with(with(start(), "label", label), "value", value));
    }
  }

  /**
   * It without its {@code title}, which it must have.
   */
  public static final class NeedsTitle {
    private final ComponentSpec spec;

    private NeedsTitle(ComponentSpec spec) {
      this.spec = spec;
    }

    /**
     * What is done.
     */
    public NeedsText title(Words title) {
      return new NeedsText(with(spec, "title", Templates.of(title)));
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
     * What happens next. With the markdown subset.
     */
    public ConfirmationPanelV1 text(Words text) {
      return new ConfirmationPanelV1(with(spec, "text", Templates.of(text)));
    }
  }
}
