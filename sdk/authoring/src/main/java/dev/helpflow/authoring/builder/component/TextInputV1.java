package dev.helpflow.authoring.builder.component;

import dev.helpflow.authoring.builder.ComponentBuilder;
import dev.helpflow.authoring.builder.Source;
import dev.helpflow.authoring.builder.Templates;
import dev.helpflow.authoring.builder.Word;
import dev.helpflow.authoring.builder.Words;
import dev.helpflow.core.definition.ComponentSpec;
import javax.annotation.processing.Generated;

/**
 * Text input: a box to type into. The format says what is typed, and so which keyboard suits
 * and what the answer is.
 *
 * <p>JSON shape: {@code "type": "text-input"}, version 1, since release 1 of the catalogue.
 */
@Generated("the catalogue")
public final class TextInputV1 extends ComponentBuilder<TextInputV1> {
  private TextInputV1(ComponentSpec spec) {
    super(spec);
  }

  static NeedsLabel of(String id) {
    return new NeedsLabel(start("text-input", null, id));
  }

  @Override
  protected TextInputV1 copy(ComponentSpec changed) {
    return new TextInputV1(changed);
  }

  /**
   * Writes version 1 down, where publishing would write the newest.
   */
  public TextInputV1 pinned() {
    return version(1);
  }

  /**
   * Help with the question, read out together with the label.
   */
  public TextInputV1 hint(Words hint) {
    return set("hint", Templates.of(hint));
  }

  /**
   * Whether the customer must answer. When false, say that it is optional.
   */
  public TextInputV1 required(boolean required) {
    return set("required", Templates.of(required));
  }

  /**
   * Whether the customer must answer. When false, say that it is optional.
   */
  public TextInputV1 required(Source required) {
    return set("required", Templates.of(required));
  }

  /**
   * What is typed: one line, several lines, a whole number, a number, digits such as a sort
   * code, a telephone number, an email address, a date, or an amount of money.
   */
  public TextInputV1 format(Format format) {
    return set("format", Templates.of(format));
  }

  /**
   * What is typed: one line, several lines, a whole number, a number, digits such as a sort
   * code, a telephone number, an email address, a date, or an amount of money.
   */
  public TextInputV1 format(Source format) {
    return set("format", Templates.of(format));
  }

  /**
   * The fewest characters; the fewest digits when the format is digits.
   */
  public TextInputV1 minLength(long minLength) {
    return set("minLength", Templates.of(minLength));
  }

  /**
   * The fewest characters; the fewest digits when the format is digits.
   */
  public TextInputV1 minLength(Source minLength) {
    return set("minLength", Templates.of(minLength));
  }

  /**
   * The most characters; the most digits when the format is digits.
   */
  public TextInputV1 maxLength(long maxLength) {
    return set("maxLength", Templates.of(maxLength));
  }

  /**
   * The most characters; the most digits when the format is digits.
   */
  public TextInputV1 maxLength(Source maxLength) {
    return set("maxLength", Templates.of(maxLength));
  }

  /**
   * The least answer: a number, a date for the format date, or an amount in minor units for
   * the format money.
   */
  public TextInputV1 min(long min) {
    return set("min", Templates.of(min));
  }

  /**
   * The least answer: a number, a date for the format date, or an amount in minor units for
   * the format money.
   */
  public TextInputV1 min(double min) {
    return set("min", Templates.of(min));
  }

  /**
   * The least answer: a number, a date for the format date, or an amount in minor units for
   * the format money.
   */
  public TextInputV1 min(boolean min) {
    return set("min", Templates.of(min));
  }

  /**
   * The least answer: a number, a date for the format date, or an amount in minor units for
   * the format money.
   */
  public TextInputV1 min(String min) {
    return set("min", Templates.of(min));
  }

  /**
   * The least answer: a number, a date for the format date, or an amount in minor units for
   * the format money.
   */
  public TextInputV1 min(Source min) {
    return set("min", Templates.of(min));
  }

  /**
   * The greatest answer, as min.
   */
  public TextInputV1 max(long max) {
    return set("max", Templates.of(max));
  }

  /**
   * The greatest answer, as min.
   */
  public TextInputV1 max(double max) {
    return set("max", Templates.of(max));
  }

  /**
   * The greatest answer, as min.
   */
  public TextInputV1 max(boolean max) {
    return set("max", Templates.of(max));
  }

  /**
   * The greatest answer, as min.
   */
  public TextInputV1 max(String max) {
    return set("max", Templates.of(max));
  }

  /**
   * The greatest answer, as min.
   */
  public TextInputV1 max(Source max) {
    return set("max", Templates.of(max));
  }

  /**
   * The currency of the amount, by its ISO 4217 code. For the format money only.
   */
  public TextInputV1 currency(String currency) {
    return set("currency", Templates.of(currency));
  }

  /**
   * The currency of the amount, by its ISO 4217 code. For the format money only.
   */
  public TextInputV1 currency(Source currency) {
    return set("currency", Templates.of(currency));
  }

  /**
   * What the device may offer to fill in, by the names of the HTML standard.
   */
  public TextInputV1 autocomplete(Autocomplete autocomplete) {
    return set("autocomplete", Templates.of(autocomplete));
  }

  /**
   * What the device may offer to fill in, by the names of the HTML standard.
   */
  public TextInputV1 autocomplete(Source autocomplete) {
    return set("autocomplete", Templates.of(autocomplete));
  }

  /**
   * Never shown again, nor kept by the device: {@code value} is always null.
   */
  public TextInputV1 sensitive(boolean sensitive) {
    return set("sensitive", Templates.of(sensitive));
  }

  /**
   * Never shown again, nor kept by the device: {@code value} is always null.
   */
  public TextInputV1 sensitive(Source sensitive) {
    return set("sensitive", Templates.of(sensitive));
  }

  /**
   * What people who use a screen reader are told it is, where the visible words do not
   * suffice. Read together with those words, never in their place.
   */
  public TextInputV1 accessibilityLabel(Words accessibilityLabel) {
    return set("accessibilityLabel", Templates.of(accessibilityLabel));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public TextInputV1 analyticsId(String analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public TextInputV1 analyticsId(Source analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * What is typed: one line, several lines, a whole number, a number, digits such as a sort
   * code, a telephone number, an email address, a date, or an amount of money.
   */
  public enum Format implements Word {
    PLAIN("plain"),

    MULTILINE("multiline"),

    INTEGER("integer"),

    DECIMAL("decimal"),

    DIGITS("digits"),

    PHONE("phone"),

    EMAIL("email"),

    DATE("date"),

    MONEY("money");

    private final String word;

    Format(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /**
   * What the device may offer to fill in, by the names of the HTML standard.
   */
  public enum Autocomplete implements Word {
    NAME("name"),

    GIVEN_NAME("given-name"),

    FAMILY_NAME("family-name"),

    EMAIL("email"),

    TEL("tel"),

    BDAY("bday"),

    ORGANIZATION("organization"),

    STREET_ADDRESS("street-address"),

    ADDRESS_LINE1("address-line1"),

    ADDRESS_LINE2("address-line2"),

    ADDRESS_LEVEL2("address-level2"),

    POSTAL_CODE("postal-code"),

    COUNTRY_NAME("country-name"),

    ONE_TIME_CODE("one-time-code"),

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
    public TextInputV1 label(Words label) {
      return new TextInputV1(with(spec, "label", Templates.of(label)));
    }
  }
}
