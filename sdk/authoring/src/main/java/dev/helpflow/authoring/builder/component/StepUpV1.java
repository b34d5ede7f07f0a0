package dev.helpflow.authoring.builder.component;

import dev.helpflow.authoring.builder.ComponentBuilder;
import dev.helpflow.authoring.builder.Source;
import dev.helpflow.authoring.builder.Templates;
import dev.helpflow.authoring.builder.Words;
import dev.helpflow.core.definition.ComponentSpec;
import javax.annotation.processing.Generated;

/**
 * Step-up: a proof of who the customer is, which the app gets from the bank’s own identity
 * system.
 *
 * <p>JSON shape: {@code "type": "step-up"}, version 1, since release 3 of the catalogue.
 */
@Generated("the catalogue")
public final class StepUpV1 extends ComponentBuilder<StepUpV1> {
  private StepUpV1(ComponentSpec spec) {
    super(spec);
  }

  static NeedsLabel of(String id) {
    return new NeedsLabel(start("step-up", null, id));
  }

  @Override
  protected StepUpV1 copy(ComponentSpec changed) {
    return new StepUpV1(changed);
  }

  /**
   * Writes version 1 down, where publishing would write the newest.
   */
  public StepUpV1 pinned() {
    return version(1);
  }

  /**
   * Why it is needed, read out together with the label.
   */
  public StepUpV1 hint(Words hint) {
    return set("hint", Templates.of(hint));
  }

  /**
   * What people who use a screen reader are told it is, where the visible words do not
   * suffice. Read together with those words, never in their place.
   */
  public StepUpV1 accessibilityLabel(Words accessibilityLabel) {
    return set("accessibilityLabel", Templates.of(accessibilityLabel));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public StepUpV1 analyticsId(String analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public StepUpV1 analyticsId(Source analyticsId) {
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
     * What the customer is asked to do: "Confirm that it’s you". It names the button to people
     * who use a screen reader.
     */
    public NeedsPurpose label(Words label) {
      return new NeedsPurpose(with(spec, "label", Templates.of(label)));
    }
  }

  /**
   * It without its {@code purpose}, which it must have.
   */
  public static final class NeedsPurpose {
    private final ComponentSpec spec;

    private NeedsPurpose(ComponentSpec spec) {
      this.spec = spec;
    }

    /**
     * What is to be proved, by a name that the bank’s identity system knows.
     */
    public StepUpV1 purpose(String purpose) {
      return new StepUpV1(with(spec, "purpose", Templates.of(purpose)));
    }

    /**
     * What is to be proved, by a name that the bank’s identity system knows.
     */
    public StepUpV1 purpose(Source purpose) {
      return new StepUpV1(with(spec, "purpose", Templates.of(purpose)));
    }
  }
}
