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
 * Address input: a postal address, in fields of its own.
 *
 * <p>JSON shape: {@code "type": "address-input"}, version 1, since release 3 of the catalogue.
 */
@Generated("the catalogue")
public final class AddressInputV1 extends ComponentBuilder<AddressInputV1> {
  private AddressInputV1(ComponentSpec spec) {
    super(spec);
  }

  static NeedsLabel of(String id) {
    return new NeedsLabel(start("address-input", null, id));
  }

  @Override
  protected AddressInputV1 copy(ComponentSpec changed) {
    return new AddressInputV1(changed);
  }

  /**
   * Writes version 1 down, where publishing would write the newest.
   */
  public AddressInputV1 pinned() {
    return version(1);
  }

  /**
   * Help with the question, read out together with the label.
   */
  public AddressInputV1 hint(Words hint) {
    return set("hint", Templates.of(hint));
  }

  /**
   * Whether the customer must answer. When false, say that it is optional.
   */
  public AddressInputV1 required(boolean required) {
    return set("required", Templates.of(required));
  }

  /**
   * Whether the customer must answer. When false, say that it is optional.
   */
  public AddressInputV1 required(Source required) {
    return set("required", Templates.of(required));
  }

  /**
   * The country that all addresses are in, by ISO 3166-1, where none can be chosen.
   */
  public AddressInputV1 country(String country) {
    return set("country", Templates.of(country));
  }

  /**
   * The country that all addresses are in, by ISO 3166-1, where none can be chosen.
   */
  public AddressInputV1 country(Source country) {
    return set("country", Templates.of(country));
  }

  /**
   * The countries to choose from, in order; when absent, the address is in {@code country}.
   */
  public AddressInputV1 countries(Country country, Country... more) {
    return set("countries", Templates.ofParts(Templates.list(country, more)));
  }

  /**
   * The countries to choose from, in order; when absent, the address is in {@code country}.
   */
  public AddressInputV1 countries(List<? extends Country> countries) {
    return set("countries", Templates.ofParts(countries));
  }

  /**
   * The countries to choose from, in order; when absent, the address is in {@code country}.
   */
  public AddressInputV1 countries(Source countries) {
    return set("countries", Templates.of(countries));
  }

  /**
   * Whether the device may offer the customer’s own address, in fields named as in the HTML
   * standard: address-line1, address-line2, address-level2, postal-code, country.
   */
  public AddressInputV1 autocomplete(Autocomplete autocomplete) {
    return set("autocomplete", Templates.of(autocomplete));
  }

  /**
   * Whether the device may offer the customer’s own address, in fields named as in the HTML
   * standard: address-line1, address-line2, address-level2, postal-code, country.
   */
  public AddressInputV1 autocomplete(Source autocomplete) {
    return set("autocomplete", Templates.of(autocomplete));
  }

  /**
   * Never shown again, nor kept by the device: {@code value} is always null.
   */
  public AddressInputV1 sensitive(boolean sensitive) {
    return set("sensitive", Templates.of(sensitive));
  }

  /**
   * Never shown again, nor kept by the device: {@code value} is always null.
   */
  public AddressInputV1 sensitive(Source sensitive) {
    return set("sensitive", Templates.of(sensitive));
  }

  /**
   * What people who use a screen reader are told it is, where the visible words do not
   * suffice. Read together with those words, never in their place.
   */
  public AddressInputV1 accessibilityLabel(Words accessibilityLabel) {
    return set("accessibilityLabel", Templates.of(accessibilityLabel));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public AddressInputV1 analyticsId(String analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public AddressInputV1 analyticsId(Source analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * What each field is called.
   *
   * @param line1 The field of the first line: building and street.
   * @param line2 The field of the second line; say that it is optional.
   * @param town The field of the town or city.
   * @param postcode The field of the postcode.
   */
  public static Fields fields(Words line1, Words line2, Words town, Words postcode) {
    return Fields.of(Templates.of(line1), Templates.of(line2), Templates.of(town), Templates.of(postcode));
  }

  /**
   * One of {@code countries}: the countries to choose from, in order; when absent, the address
   * is in {@code country}.
   *
   * @param value The country, by ISO 3166-1.
   * @param label What the country is called.
   */
  public static Country country(String value, Words label) {
    return Country.of(Templates.of(value), Templates.of(label));
  }

  /**
   * One of {@code countries}: the countries to choose from, in order; when absent, the address
   * is in {@code country}.
   *
   * @param value The country, by ISO 3166-1.
   * @param label What the country is called.
   */
  public static Country country(Source value, Words label) {
    return Country.of(Templates.of(value), Templates.of(label));
  }

  /**
   * What each field is called.
   */
  public static final class Fields extends Part {
    private Fields(Template template) {
      super(template);
    }

    /**
     * One that an expression or a constant gives as a whole.
     */
    public static Fields from(Source source) {
      return new Fields(Templates.of(source));
    }

    private static Fields of(Template line1, Template line2, Template town, Template postcode) {
      return new Fields(with(with(with(with(start(), "line1", line1), "line2", line2), "town", town), "postcode", postcode));
    }

    /**
     * The field in which the country is chosen; needed with {@code countries}.
     */
    public Fields country(Words country) {
      return new Fields(with(template(), "country", Templates.of(country)));
    }
  }

  /**
   * One of {@code countries}: the countries to choose from, in order; when absent, the address
   * is in {@code country}.
   */
  public static final class Country extends Part {
    private Country(Template template) {
      super(template);
    }

    /**
     * One that an expression or a constant gives as a whole.
     */
    public static Country from(Source source) {
      return new Country(Templates.of(source));
    }

    private static Country of(Template value, Template label) {
      return new Country(with(with(start(), "value", value), "label", label));
    }
  }

  /**
   * Whether the device may offer the customer’s own address, in fields named as in the HTML
   * standard: address-line1, address-line2, address-level2, postal-code, country.
   */
  public enum Autocomplete implements Word {
    ON("on"),

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
    public NeedsFields label(Words label) {
      return new NeedsFields(with(spec, "label", Templates.of(label)));
    }
  }

  /**
   * It without its {@code fields}, which it must have.
   */
  public static final class NeedsFields {
    private final ComponentSpec spec;

    private NeedsFields(ComponentSpec spec) {
      this.spec = spec;
    }

    /**
     * What each field is called.
     */
    public AddressInputV1 fields(Fields fields) {
      return new AddressInputV1(with(spec, "fields", Templates.of(fields)));
    }

    /**
     * What each field is called.
     */
    public AddressInputV1 fields(Source fields) {
      return new AddressInputV1(with(spec, "fields", Templates.of(fields)));
    }
  }
}
