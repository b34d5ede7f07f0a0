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
 * Select: a question with one answer out of a list that is too long to show at once.
 *
 * <p>JSON shape: {@code "type": "select"}, version 1, since release 2 of the catalogue.
 */
@Generated("the catalogue")
public final class SelectV1 extends ComponentBuilder<SelectV1> {
  private SelectV1(ComponentSpec spec) {
    super(spec);
  }

  static NeedsLabel of(String id) {
    return new NeedsLabel(start("select", 1, id));
  }

  @Override
  protected SelectV1 copy(ComponentSpec changed) {
    return new SelectV1(changed);
  }

  /**
   * Help with the question, read out together with the label.
   */
  public SelectV1 hint(Words hint) {
    return set("hint", Templates.of(hint));
  }

  /**
   * Whether the customer must answer. When false, say that it is optional.
   */
  public SelectV1 required(boolean required) {
    return set("required", Templates.of(required));
  }

  /**
   * Whether the customer must answer. When false, say that it is optional.
   */
  public SelectV1 required(Source required) {
    return set("required", Templates.of(required));
  }

  /**
   * Whether typing narrows the list down.
   */
  public SelectV1 search(boolean search) {
    return set("search", Templates.of(search));
  }

  /**
   * Whether typing narrows the list down.
   */
  public SelectV1 search(Source search) {
    return set("search", Templates.of(search));
  }

  /**
   * What the device may offer to fill in, by the names of the HTML standard.
   */
  public SelectV1 autocomplete(Autocomplete autocomplete) {
    return set("autocomplete", Templates.of(autocomplete));
  }

  /**
   * What the device may offer to fill in, by the names of the HTML standard.
   */
  public SelectV1 autocomplete(Source autocomplete) {
    return set("autocomplete", Templates.of(autocomplete));
  }

  /**
   * What people who use a screen reader are told it is, where the visible words do not
   * suffice. Read together with those words, never in their place.
   */
  public SelectV1 accessibilityLabel(Words accessibilityLabel) {
    return set("accessibilityLabel", Templates.of(accessibilityLabel));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public SelectV1 analyticsId(String analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public SelectV1 analyticsId(Source analyticsId) {
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
   * What the device may offer to fill in, by the names of the HTML standard.
   */
  public enum Autocomplete implements Word {
    COUNTRY("country"),

    COUNTRY_NAME("country-name"),

    LANGUAGE("language"),

    HONORIFIC_PREFIX("honorific-prefix"),

    SEX("sex"),

    OFF("off");

    private final String word;

    Autocomplete(String word) {
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
     * The options, in order; their values are unique.
     */
    public SelectV1 options(Option option, Option... more) {
      return new SelectV1(with(spec, "options", Templates.ofParts(Templates.list(option, more))));
    }

    /**
     * The options, in order; their values are unique.
     */
    public SelectV1 options(List<? extends Option> options) {
      return new SelectV1(with(spec, "options", Templates.ofParts(options)));
    }

    /**
     * The options, in order; their values are unique.
     */
    public SelectV1 options(Source options) {
      return new SelectV1(with(spec, "options", Templates.of(options)));
    }
  }
}
