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
 * Multiple choice: a question with any number of answers out of a list.
 *
 * <p>JSON shape: {@code "type": "multi-choice"}, version 1, since release 1 of the catalogue.
 */
@Generated("the catalogue")
public final class MultiChoiceV1 extends ComponentBuilder<MultiChoiceV1> {
  private MultiChoiceV1(ComponentSpec spec) {
    super(spec);
  }

  static NeedsLabel of(String id) {
    return new NeedsLabel(start("multi-choice", null, id));
  }

  @Override
  protected MultiChoiceV1 copy(ComponentSpec changed) {
    return new MultiChoiceV1(changed);
  }

  /**
   * Writes version 1 down, where publishing would write the newest.
   */
  public MultiChoiceV1 pinned() {
    return version(1);
  }

  /**
   * Help with the question, read out together with the label.
   */
  public MultiChoiceV1 hint(Words hint) {
    return set("hint", Templates.of(hint));
  }

  /**
   * Whether the customer must answer. When false, say that it is optional.
   */
  public MultiChoiceV1 required(boolean required) {
    return set("required", Templates.of(required));
  }

  /**
   * Whether the customer must answer. When false, say that it is optional.
   */
  public MultiChoiceV1 required(Source required) {
    return set("required", Templates.of(required));
  }

  /**
   * The fewest options that may be chosen, once any is; an exclusive option is enough alone.
   */
  public MultiChoiceV1 minSelected(long minSelected) {
    return set("minSelected", Templates.of(minSelected));
  }

  /**
   * The fewest options that may be chosen, once any is; an exclusive option is enough alone.
   */
  public MultiChoiceV1 minSelected(Source minSelected) {
    return set("minSelected", Templates.of(minSelected));
  }

  /**
   * The most options that may be chosen.
   */
  public MultiChoiceV1 maxSelected(long maxSelected) {
    return set("maxSelected", Templates.of(maxSelected));
  }

  /**
   * The most options that may be chosen.
   */
  public MultiChoiceV1 maxSelected(Source maxSelected) {
    return set("maxSelected", Templates.of(maxSelected));
  }

  /**
   * The answer is a consent: it is never filled in for the customer, so {@code value} is
   * always null.
   */
  public MultiChoiceV1 consent(boolean consent) {
    return set("consent", Templates.of(consent));
  }

  /**
   * The answer is a consent: it is never filled in for the customer, so {@code value} is
   * always null.
   */
  public MultiChoiceV1 consent(Source consent) {
    return set("consent", Templates.of(consent));
  }

  /**
   * What people who use a screen reader are told it is, where the visible words do not
   * suffice. Read together with those words, never in their place.
   */
  public MultiChoiceV1 accessibilityLabel(Words accessibilityLabel) {
    return set("accessibilityLabel", Templates.of(accessibilityLabel));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public MultiChoiceV1 analyticsId(String analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public MultiChoiceV1 analyticsId(Source analyticsId) {
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

    /**
     * Choosing this option clears the others, and choosing another clears this one: "None of
     * these".
     */
    public Option exclusive(boolean exclusive) {
      return new Option(with(template(), "exclusive", Templates.of(exclusive)));
    }

    /**
     * Choosing this option clears the others, and choosing another clears this one: "None of
     * these".
     */
    public Option exclusive(Source exclusive) {
      return new Option(with(template(), "exclusive", Templates.of(exclusive)));
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
    public MultiChoiceV1 options(Option option, Option... more) {
      return new MultiChoiceV1(with(spec, "options", Templates.ofParts(Templates.list(option, more))));
    }

    /**
     * The options, in order; their values are unique.
     */
    public MultiChoiceV1 options(List<? extends Option> options) {
      return new MultiChoiceV1(with(spec, "options", Templates.ofParts(options)));
    }

    /**
     * The options, in order; their values are unique.
     */
    public MultiChoiceV1 options(Source options) {
      return new MultiChoiceV1(with(spec, "options", Templates.of(options)));
    }
  }
}
