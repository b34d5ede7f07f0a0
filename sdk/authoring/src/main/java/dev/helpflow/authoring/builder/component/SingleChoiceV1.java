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
 * Single choice: a question with one answer out of a list.
 *
 * <p>JSON shape: {@code "type": "single-choice"}, version 1, since release 1 of the catalogue.
 */
@Generated("the catalogue")
public final class SingleChoiceV1 extends ComponentBuilder<SingleChoiceV1> {
  private SingleChoiceV1(ComponentSpec spec) {
    super(spec);
  }

  static NeedsLabel of(String id) {
    return new NeedsLabel(start("single-choice", null, id));
  }

  @Override
  protected SingleChoiceV1 copy(ComponentSpec changed) {
    return new SingleChoiceV1(changed);
  }

  /**
   * Writes version 1 down, where publishing would write the newest.
   */
  public SingleChoiceV1 pinned() {
    return version(1);
  }

  /**
   * Help with the question, read out together with the label.
   */
  public SingleChoiceV1 hint(Words hint) {
    return set("hint", Templates.of(hint));
  }

  /**
   * Whether the customer must answer. When false, say that it is optional.
   */
  public SingleChoiceV1 required(boolean required) {
    return set("required", Templates.of(required));
  }

  /**
   * Whether the customer must answer. When false, say that it is optional.
   */
  public SingleChoiceV1 required(Source required) {
    return set("required", Templates.of(required));
  }

  /**
   * The answer is a consent: it is never filled in for the customer, so {@code value} is
   * always null.
   */
  public SingleChoiceV1 consent(boolean consent) {
    return set("consent", Templates.of(consent));
  }

  /**
   * The answer is a consent: it is never filled in for the customer, so {@code value} is
   * always null.
   */
  public SingleChoiceV1 consent(Source consent) {
    return set("consent", Templates.of(consent));
  }

  /**
   * What people who use a screen reader are told it is, where the visible words do not
   * suffice. Read together with those words, never in their place.
   */
  public SingleChoiceV1 accessibilityLabel(Words accessibilityLabel) {
    return set("accessibilityLabel", Templates.of(accessibilityLabel));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public SingleChoiceV1 analyticsId(String analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public SingleChoiceV1 analyticsId(Source analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * One of {@code options}: the options, in order; their values are unique.
   *
   * @param value What the answer is when this option is chosen. Never shown.
   * @param label What the option says.
   */
  public static Option option(String value, Words label) {
    return Option.of(Templates.of(value), Templates.of(label));
  }

  /**
   * One of {@code options}: the options, in order; their values are unique.
   *
   * @param value What the answer is when this option is chosen. Never shown.
   * @param label What the option says.
   */
  public static Option option(Source value, Words label) {
    return Option.of(Templates.of(value), Templates.of(label));
  }

  /**
   * One of {@code options}: the options, in order; their values are unique.
   */
  public static final class Option extends Part {
    private Option(Template template) {
      super(template);
    }

    /**
     * One that an expression or a constant gives as a whole.
     */
    public static Option from(Source source) {
      return new Option(Templates.of(source));
    }

    private static Option of(Template value, Template label) {
      return new Option(with(with(start(), "value", value), "label", label));
    }

    /**
     * More about this option, in smaller words.
     */
    public Option hint(Words hint) {
      return new Option(with(template(), "hint", Templates.of(hint)));
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
     * The question. It names the input to people who use a screen reader.
     */
    public NeedsOptions label(Words label) {
      return new NeedsOptions(with(spec, "label", Templates.of(label)));
    }
  }

  /**
   * It without its {@code options}, which it must have.
   */
  public static final class NeedsOptions {
    private final ComponentSpec spec;

    private NeedsOptions(ComponentSpec spec) {
      this.spec = spec;
    }

    /**
     * The options, in order; their values are unique.
     */
    public SingleChoiceV1 options(Option option, Option... more) {
      return new SingleChoiceV1(with(spec, "options", Templates.ofParts(Templates.list(option, more))));
    }

    /**
     * The options, in order; their values are unique.
     */
    public SingleChoiceV1 options(List<? extends Option> options) {
      return new SingleChoiceV1(with(spec, "options", Templates.ofParts(options)));
    }

    /**
     * The options, in order; their values are unique.
     */
    public SingleChoiceV1 options(Source options) {
      return new SingleChoiceV1(with(spec, "options", Templates.of(options)));
    }
  }
}
