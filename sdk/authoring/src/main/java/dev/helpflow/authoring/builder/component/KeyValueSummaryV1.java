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
 * Key-value summary: what the customer said, or what we know, as rows of a label and a
 * value, with a way to change what can be changed.
 *
 * <p>JSON shape: {@code "type": "key-value-summary"}, version 1, since release 1 of the catalogue.
 */
@Generated("the catalogue")
public final class KeyValueSummaryV1 extends ComponentBuilder<KeyValueSummaryV1> {
  private KeyValueSummaryV1(ComponentSpec spec) {
    super(spec);
  }

  static NeedsRows of(String id) {
    return new NeedsRows(start("key-value-summary", null, id));
  }

  @Override
  protected KeyValueSummaryV1 copy(ComponentSpec changed) {
    return new KeyValueSummaryV1(changed);
  }

  /**
   * Writes version 1 down, where publishing would write the newest.
   */
  public KeyValueSummaryV1 pinned() {
    return version(1);
  }

  /**
   * What people who use a screen reader are told it is, where the visible words do not
   * suffice. Read together with those words, never in their place.
   */
  public KeyValueSummaryV1 accessibilityLabel(Words accessibilityLabel) {
    return set("accessibilityLabel", Templates.of(accessibilityLabel));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public KeyValueSummaryV1 analyticsId(String analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public KeyValueSummaryV1 analyticsId(Source analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * One of {@code rows}: the rows, in order.
   *
   * @param label What the row is about.
   * @param value What was said, or is known.
   */
  public static Row row(Words label, Words value) {
    return Row.of(Templates.of(label), Templates.of(value));
  }

  /**
   * One of {@code rows}: the rows, in order.
   */
  public static final class Row extends Part {
    private Row(Template template) {
      super(template);
    }

    /**
     * One that an expression or a constant gives as a whole.
     */
    public static Row from(Source source) {
      return new Row(Templates.of(source));
    }

    private static Row of(Template label, Template value) {
      return new Row(with(with(start(), "label", label), "value", value));
    }

    /**
     * The node whose screen the change action reopens. Absent when the row cannot be changed.
     */
    public Row change(String change) {
      return new Row(with(template(), "change", Templates.of(change)));
    }

    /**
     * The node whose screen the change action reopens. Absent when the row cannot be changed.
     */
    public Row change(Source change) {
      return new Row(with(template(), "change", Templates.of(change)));
    }
  }

  /**
   * It without its {@code rows}, which it must have.
   */
  public static final class NeedsRows {
    private final ComponentSpec spec;

    private NeedsRows(ComponentSpec spec) {
      this.spec = spec;
    }

    /**
     * The rows, in order.
     */
    public KeyValueSummaryV1 rows(Row row, Row... more) {
      return new KeyValueSummaryV1(with(spec, "rows", Templates.ofParts(Templates.list(row, more))));
    }

    /**
     * The rows, in order.
     */
    public KeyValueSummaryV1 rows(List<? extends Row> rows) {
      return new KeyValueSummaryV1(with(spec, "rows", Templates.ofParts(rows)));
    }

    /**
     * The rows, in order.
     */
    public KeyValueSummaryV1 rows(Source rows) {
      return new KeyValueSummaryV1(with(spec, "rows", Templates.of(rows)));
    }
  }
}
