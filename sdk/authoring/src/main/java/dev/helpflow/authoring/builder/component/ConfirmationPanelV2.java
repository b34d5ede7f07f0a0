package dev.helpflow.authoring.builder.component;

import dev.helpflow.authoring.builder.ComponentBuilder;
import dev.helpflow.authoring.builder.Part;
import dev.helpflow.authoring.builder.Source;
import dev.helpflow.authoring.builder.Templates;
import dev.helpflow.authoring.builder.Words;
import dev.helpflow.core.definition.ComponentSpec;
import dev.helpflow.core.definition.Template;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Confirmation panel: says that something is done, what to quote about it, and what happens
 * next.
 *
 * <p>JSON shape: {@code "type": "confirmation-panel"}, version 2, since release 3 of the catalogue.
 */
@Generated("the catalogue")
public final class ConfirmationPanelV2 extends ComponentBuilder<ConfirmationPanelV2> {
  private ConfirmationPanelV2(ComponentSpec spec) {
    super(spec);
  }

  static NeedsTitle of(String id) {
    return new NeedsTitle(start("confirmation-panel", null, id));
  }

  @Override
  protected ConfirmationPanelV2 copy(ComponentSpec changed) {
    return new ConfirmationPanelV2(changed);
  }

  /**
   * Writes version 2 down, where publishing would write the newest.
   */
  public ConfirmationPanelV2 pinned() {
    return version(2);
  }

  /**
   * A picture beside the words, by its name in the catalogue. It only repeats what the words
   * say, so that a screen reader is not told of it.
   */
  public ConfirmationPanelV2 icon(Icon icon) {
    return set("icon", Templates.of(icon));
  }

  /**
   * A picture beside the words, by its name in the catalogue. It only repeats what the words
   * say, so that a screen reader is not told of it.
   */
  public ConfirmationPanelV2 icon(Source icon) {
    return set("icon", Templates.of(icon));
  }

  /**
   * What to quote or to remember, such as a reference number and the day.
   */
  public ConfirmationPanelV2 references(Reference reference, Reference... more) {
    return set("references", Templates.ofParts(Templates.list(reference, more)));
  }

  /**
   * What to quote or to remember, such as a reference number and the day.
   */
  public ConfirmationPanelV2 references(List<? extends Reference> references) {
    return set("references", Templates.ofParts(references));
  }

  /**
   * What to quote or to remember, such as a reference number and the day.
   */
  public ConfirmationPanelV2 references(Source references) {
    return set("references", Templates.of(references));
  }

  /**
   * What happens next, step by step.
   */
  public ConfirmationPanelV2 next(Next next) {
    return set("next", Templates.of(next));
  }

  /**
   * What happens next, step by step.
   */
  public ConfirmationPanelV2 next(Source next) {
    return set("next", Templates.of(next));
  }

  /**
   * What people who use a screen reader are told it is, where the visible words do not
   * suffice. Read together with those words, never in their place.
   */
  public ConfirmationPanelV2 accessibilityLabel(Words accessibilityLabel) {
    return set("accessibilityLabel", Templates.of(accessibilityLabel));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public ConfirmationPanelV2 analyticsId(String analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public ConfirmationPanelV2 analyticsId(Source analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * One of {@code references}: what to quote or to remember, such as a reference number and
   * the day.
   *
   * @param label What it is called.
   * @param value What it is, as it is quoted.
   */
  public static Reference reference(Words label, Words value) {
    return Reference.of(Templates.of(label), Templates.of(value));
  }

  /**
   * What happens next, step by step.
   *
   * @param title The heading above the steps.
   * @param step The steps, in order. With the markdown subset.
   */
  public static Next next(Words title, Words step, Words... more) {
    return Next.of(Templates.of(title), Templates.ofWords(Templates.list(step, more)));
  }

  /**
   * What happens next, step by step.
   *
   * @param title The heading above the steps.
   * @param steps The steps, in order. With the markdown subset.
   */
  public static Next next(Words title, List<? extends Words> steps) {
    return Next.of(Templates.of(title), Templates.ofWords(steps));
  }

  /**
   * What happens next, step by step.
   *
   * @param title The heading above the steps.
   * @param steps The steps, in order. With the markdown subset.
   */
  public static Next next(Words title, Source steps) {
    return Next.of(Templates.of(title), Templates.of(steps));
  }

  /**
   * One of {@code references}: what to quote or to remember, such as a reference number and
   * the day.
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
   * What happens next, step by step.
   */
  public static final class Next extends Part {
    private Next(Template template) {
      super(template);
    }

    /**
     * One that an expression or a constant gives as a whole.
     */
    public static Next from(Source source) {
      return new Next(Templates.of(source));
    }

    private static Next of(Template title, Template steps) {
      return new Next(with(with(start(), "title", title), "steps", steps));
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
     * What it means. With the markdown subset.
     */
    public ConfirmationPanelV2 text(Words text) {
      return new ConfirmationPanelV2(with(spec, "text", Templates.of(text)));
    }
  }
}
