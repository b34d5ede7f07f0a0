package dev.helpflow.authoring.builder.component;

import dev.helpflow.authoring.builder.ComponentBuilder;
import dev.helpflow.authoring.builder.Source;
import dev.helpflow.authoring.builder.Templates;
import dev.helpflow.authoring.builder.Words;
import dev.helpflow.core.definition.ComponentSpec;
import javax.annotation.processing.Generated;

/**
 * Money input: an amount of money in one currency.
 *
 * <p>JSON shape: {@code "type": "money-input"}, version 1, since release 2 of the catalogue.
 */
@Generated("the catalogue")
public final class MoneyInputV1 extends ComponentBuilder<MoneyInputV1> {
  private MoneyInputV1(ComponentSpec spec) {
    super(spec);
  }

  static NeedsLabel of(String id) {
    return new NeedsLabel(start("money-input", null, id));
  }

  @Override
  protected MoneyInputV1 copy(ComponentSpec changed) {
    return new MoneyInputV1(changed);
  }

  /**
   * Writes version 1 down, where publishing would write the newest.
   */
  public MoneyInputV1 pinned() {
    return version(1);
  }

  /**
   * Help with the question, read out together with the label.
   */
  public MoneyInputV1 hint(Words hint) {
    return set("hint", Templates.of(hint));
  }

  /**
   * Whether the customer must answer. When false, say that it is optional.
   */
  public MoneyInputV1 required(boolean required) {
    return set("required", Templates.of(required));
  }

  /**
   * Whether the customer must answer. When false, say that it is optional.
   */
  public MoneyInputV1 required(Source required) {
    return set("required", Templates.of(required));
  }

  /**
   * The least amount, in minor units such as pence.
   */
  public MoneyInputV1 min(long min) {
    return set("min", Templates.of(min));
  }

  /**
   * The least amount, in minor units such as pence.
   */
  public MoneyInputV1 min(Source min) {
    return set("min", Templates.of(min));
  }

  /**
   * The greatest amount, in minor units.
   */
  public MoneyInputV1 max(long max) {
    return set("max", Templates.of(max));
  }

  /**
   * The greatest amount, in minor units.
   */
  public MoneyInputV1 max(Source max) {
    return set("max", Templates.of(max));
  }

  /**
   * Never shown again, nor kept by the device: {@code value} is always null.
   */
  public MoneyInputV1 sensitive(boolean sensitive) {
    return set("sensitive", Templates.of(sensitive));
  }

  /**
   * Never shown again, nor kept by the device: {@code value} is always null.
   */
  public MoneyInputV1 sensitive(Source sensitive) {
    return set("sensitive", Templates.of(sensitive));
  }

  /**
   * What people who use a screen reader are told it is, where the visible words do not
   * suffice. Read together with those words, never in their place.
   */
  public MoneyInputV1 accessibilityLabel(Words accessibilityLabel) {
    return set("accessibilityLabel", Templates.of(accessibilityLabel));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public MoneyInputV1 analyticsId(String analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public MoneyInputV1 analyticsId(Source analyticsId) {
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
     * The question. It names the input to people who use a screen reader.
     */
    public NeedsCurrency label(Words label) {
      return new NeedsCurrency(with(spec, "label", Templates.of(label)));
    }
  }

  /**
   * It without its {@code currency}, which it must have.
   */
  public static final class NeedsCurrency {
    private final ComponentSpec spec;

    private NeedsCurrency(ComponentSpec spec) {
      this.spec = spec;
    }

    /**
     * The currency of the amount, by its ISO 4217 code.
     */
    public MoneyInputV1 currency(String currency) {
      return new MoneyInputV1(with(spec, "currency", Templates.of(currency)));
    }

    /**
     * The currency of the amount, by its ISO 4217 code.
     */
    public MoneyInputV1 currency(Source currency) {
      return new MoneyInputV1(with(spec, "currency", Templates.of(currency)));
    }
  }
}
