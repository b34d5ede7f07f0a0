package dev.helpflow.authoring.builder.component;

import dev.helpflow.authoring.builder.ComponentBuilder;
import dev.helpflow.authoring.builder.Part;
import dev.helpflow.authoring.builder.Source;
import dev.helpflow.authoring.builder.Templates;
import dev.helpflow.authoring.builder.Word;
import dev.helpflow.authoring.builder.Words;
import dev.helpflow.core.definition.ComponentSpec;
import dev.helpflow.core.definition.Template;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Rating: a question with an answer on a scale.
 *
 * <p>JSON shape: {@code "type": "rating"}, version 1, since release 3 of the catalogue.
 */
@Generated("the catalogue")
public final class RatingV1 extends ComponentBuilder<RatingV1> {
  private RatingV1(ComponentSpec spec) {
    super(spec);
  }

  static NeedsLabel of(String id) {
    return new NeedsLabel(start("rating", null, id));
  }

  @Override
  protected RatingV1 copy(ComponentSpec changed) {
    return new RatingV1(changed);
  }

  /**
   * Writes version 1 down, where publishing would write the newest.
   */
  public RatingV1 pinned() {
    return version(1);
  }

  /**
   * Help with the question, read out together with the label.
   */
  public RatingV1 hint(Words hint) {
    return set("hint", Templates.of(hint));
  }

  /**
   * Whether the customer must answer. When false, say that it is optional.
   */
  public RatingV1 required(boolean required) {
    return set("required", Templates.of(required));
  }

  /**
   * Whether the customer must answer. When false, say that it is optional.
   */
  public RatingV1 required(Source required) {
    return set("required", Templates.of(required));
  }

  /**
   * What each step is drawn as. Never that alone: a screen reader reads its label.
   */
  public RatingV1 style(Style style) {
    return set("style", Templates.of(style));
  }

  /**
   * What each step is drawn as. Never that alone: a screen reader reads its label.
   */
  public RatingV1 style(Source style) {
    return set("style", Templates.of(style));
  }

  /**
   * What people who use a screen reader are told it is, where the visible words do not
   * suffice. Read together with those words, never in their place.
   */
  public RatingV1 accessibilityLabel(Words accessibilityLabel) {
    return set("accessibilityLabel", Templates.of(accessibilityLabel));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public RatingV1 analyticsId(String analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public RatingV1 analyticsId(Source analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * One of {@code options}: the steps of the scale, the lowest first; their values are unique.
   *
   * @param value What the answer is when this option is chosen. Never shown.
   * @param label What the option says.
   */
  public static Option option(String value, Words label) {
    return Option.of(Templates.of(value), Templates.of(label));
  }

  /**
   * One of {@code options}: the steps of the scale, the lowest first; their values are unique.
   *
   * @param value What the answer is when this option is chosen. Never shown.
   * @param label What the option says.
   */
  public static Option option(Source value, Words label) {
    return Option.of(Templates.of(value), Templates.of(label));
  }

  /**
   * One of {@code options}: the steps of the scale, the lowest first; their values are unique.
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
  }

  /**
   * What each step is drawn as. Never that alone: a screen reader reads its label.
   */
  public enum Style implements Word {
    NUMBERS("numbers"),

    STARS("stars"),

    FACES("faces");

    private final String word;

    Style(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
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
     * The steps of the scale, the lowest first; their values are unique.
     */
    public RatingV1 options(Option option, Option... more) {
      return new RatingV1(with(spec, "options", Templates.ofParts(Templates.list(option, more))));
    }

    /**
     * The steps of the scale, the lowest first; their values are unique.
     */
    public RatingV1 options(List<? extends Option> options) {
      return new RatingV1(with(spec, "options", Templates.ofParts(options)));
    }

    /**
     * The steps of the scale, the lowest first; their values are unique.
     */
    public RatingV1 options(Source options) {
      return new RatingV1(with(spec, "options", Templates.of(options)));
    }
  }
}
