package dev.helpflow.authoring.builder.component;

import dev.helpflow.authoring.builder.ComponentBuilder;
import dev.helpflow.authoring.builder.Source;
import dev.helpflow.authoring.builder.Templates;
import dev.helpflow.authoring.builder.Word;
import dev.helpflow.authoring.builder.Words;
import dev.helpflow.core.definition.ComponentSpec;
import javax.annotation.processing.Generated;

/**
 * Phone input: a telephone number.
 *
 * <p>JSON shape: {@code "type": "phone-input"}, version 1, since release 2 of the catalogue.
 */
@Generated("the catalogue")
public final class PhoneInputV1 extends ComponentBuilder<PhoneInputV1> {
  private PhoneInputV1(ComponentSpec spec) {
    super(spec);
  }

  static NeedsLabel of(String id) {
    return new NeedsLabel(start("phone-input", null, id));
  }

  @Override
  protected PhoneInputV1 copy(ComponentSpec changed) {
    return new PhoneInputV1(changed);
  }

  /**
   * Writes version 1 down, where publishing would write the newest.
   */
  public PhoneInputV1 pinned() {
    return version(1);
  }

  /**
   * Help with the question, read out together with the label.
   */
  public PhoneInputV1 hint(Words hint) {
    return set("hint", Templates.of(hint));
  }

  /**
   * Whether the customer must answer. When false, say that it is optional.
   */
  public PhoneInputV1 required(boolean required) {
    return set("required", Templates.of(required));
  }

  /**
   * Whether the customer must answer. When false, say that it is optional.
   */
  public PhoneInputV1 required(Source required) {
    return set("required", Templates.of(required));
  }

  /**
   * What the device may offer to fill in, by the names of the HTML standard.
   */
  public PhoneInputV1 autocomplete(Autocomplete autocomplete) {
    return set("autocomplete", Templates.of(autocomplete));
  }

  /**
   * What the device may offer to fill in, by the names of the HTML standard.
   */
  public PhoneInputV1 autocomplete(Source autocomplete) {
    return set("autocomplete", Templates.of(autocomplete));
  }

  /**
   * Never shown again, nor kept by the device: {@code value} is always null.
   */
  public PhoneInputV1 sensitive(boolean sensitive) {
    return set("sensitive", Templates.of(sensitive));
  }

  /**
   * Never shown again, nor kept by the device: {@code value} is always null.
   */
  public PhoneInputV1 sensitive(Source sensitive) {
    return set("sensitive", Templates.of(sensitive));
  }

  /**
   * What people who use a screen reader are told it is, where the visible words do not
   * suffice. Read together with those words, never in their place.
   */
  public PhoneInputV1 accessibilityLabel(Words accessibilityLabel) {
    return set("accessibilityLabel", Templates.of(accessibilityLabel));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public PhoneInputV1 analyticsId(String analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public PhoneInputV1 analyticsId(Source analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * What the device may offer to fill in, by the names of the HTML standard.
   */
  public enum Autocomplete implements Word {
    TEL("tel"),

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
    public PhoneInputV1 label(Words label) {
      return new PhoneInputV1(with(spec, "label", Templates.of(label)));
    }
  }
}
