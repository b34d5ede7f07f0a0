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
 * Transaction card: one transaction of the customer's, as their statement shows it.
 *
 * <p>JSON shape: {@code "type": "transaction-card"}, version 1, since release 3 of the catalogue.
 */
@Generated("the catalogue")
public final class TransactionCardV1 extends ComponentBuilder<TransactionCardV1> {
  private TransactionCardV1(ComponentSpec spec) {
    super(spec);
  }

  static NeedsName of(String id) {
    return new NeedsName(start("transaction-card", null, id));
  }

  @Override
  protected TransactionCardV1 copy(ComponentSpec changed) {
    return new TransactionCardV1(changed);
  }

  /**
   * Writes version 1 down, where publishing would write the newest.
   */
  public TransactionCardV1 pinned() {
    return version(1);
  }

  /**
   * Whether the money went out or came in. Never shown by colour alone: the app adds a sign or
   * a word for it.
   */
  public TransactionCardV1 direction(Direction direction) {
    return set("direction", Templates.of(direction));
  }

  /**
   * Whether the money went out or came in. Never shown by colour alone: the app adds a sign or
   * a word for it.
   */
  public TransactionCardV1 direction(Source direction) {
    return set("direction", Templates.of(direction));
  }

  /**
   * How it stands, if that matters: "Pending".
   */
  public TransactionCardV1 status(Words status) {
    return set("status", Templates.of(status));
  }

  /**
   * What else is known, as rows of a label and a value.
   */
  public TransactionCardV1 details(Detail detail, Detail... more) {
    return set("details", Templates.ofParts(Templates.list(detail, more)));
  }

  /**
   * What else is known, as rows of a label and a value.
   */
  public TransactionCardV1 details(List<? extends Detail> details) {
    return set("details", Templates.ofParts(details));
  }

  /**
   * What else is known, as rows of a label and a value.
   */
  public TransactionCardV1 details(Source details) {
    return set("details", Templates.of(details));
  }

  /**
   * What people who use a screen reader are told it is, where the visible words do not
   * suffice. Read together with those words, never in their place.
   */
  public TransactionCardV1 accessibilityLabel(Words accessibilityLabel) {
    return set("accessibilityLabel", Templates.of(accessibilityLabel));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public TransactionCardV1 analyticsId(String analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public TransactionCardV1 analyticsId(Source analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * One of {@code details}: what else is known, as rows of a label and a value.
   *
   * @param label What the row is about.
   * @param value What is known.
   */
  public static Detail detail(Words label, Words value) {
    return Detail.of(Templates.of(label), Templates.of(value));
  }

  /**
   * Whether the money went out or came in. Never shown by colour alone: the app adds a sign or
   * a word for it.
   */
  public enum Direction implements Word {
    OUT("out"),

    IN("in");

    private final String word;

    Direction(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /**
   * One of {@code details}: what else is known, as rows of a label and a value.
   */
  public static final class Detail extends Part {
    private Detail(Template template) {
      super(template);
    }

    /**
     * One that an expression or a constant gives as a whole.
     */
    public static Detail from(Source source) {
      return new Detail(Templates.of(source));
    }

    private static Detail of(Template label, Template value) {
      return new Detail(with(with(start(), "label", label), "value", value));
    }
  }

  /**
   * It without its {@code name}, which it must have.
   */
  public static final class NeedsName {
    private final ComponentSpec spec;

    private NeedsName(ComponentSpec spec) {
      this.spec = spec;
    }

    /**
     * Whom it was paid to or came from, as on the statement.
     */
    public NeedsAmount name(Words name) {
      return new NeedsAmount(with(spec, "name", Templates.of(name)));
    }
  }

  /**
   * It without its {@code amount}, which it must have.
   */
  public static final class NeedsAmount {
    private final ComponentSpec spec;

    private NeedsAmount(ComponentSpec spec) {
      this.spec = spec;
    }

    /**
     * The amount with its currency, as the customer's locale writes it.
     */
    public NeedsDate amount(Words amount) {
      return new NeedsDate(with(spec, "amount", Templates.of(amount)));
    }
  }

  /**
   * It without its {@code date}, which it must have.
   */
  public static final class NeedsDate {
    private final ComponentSpec spec;

    private NeedsDate(ComponentSpec spec) {
      this.spec = spec;
    }

    /**
     * The day, as the customer's locale writes it.
     */
    public TransactionCardV1 date(Words date) {
      return new TransactionCardV1(with(spec, "date", Templates.of(date)));
    }
  }
}
