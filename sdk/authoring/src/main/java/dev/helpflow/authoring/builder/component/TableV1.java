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
 * Table: a few facts side by side, such as what each kind of account costs.
 *
 * <p>JSON shape: {@code "type": "table"}, version 1, since release 2 of the catalogue.
 */
@Generated("the catalogue")
public final class TableV1 extends ComponentBuilder<TableV1> {
  private TableV1(ComponentSpec spec) {
    super(spec);
  }

  static NeedsCaption of(String id) {
    return new NeedsCaption(start("table", 1, id));
  }

  @Override
  protected TableV1 copy(ComponentSpec changed) {
    return new TableV1(changed);
  }

  /**
   * What people who use a screen reader are told it is, where the visible words do not
   * suffice. Read together with those words, never in their place.
   */
  public TableV1 accessibilityLabel(Words accessibilityLabel) {
    return set("accessibilityLabel", Templates.of(accessibilityLabel));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public TableV1 analyticsId(String analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public TableV1 analyticsId(Source analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * One of {@code columns}: the columns, in order. The first one names each row.
   *
   * @param label What the column is about.
   */
  public static Column column(Words label) {
    return Column.of(Templates.of(label));
  }

  /**
   * One of {@code rows}: the rows, in order.
   *
   * @param cell One cell for each column, in their order. What is unknown has words too, if only a dash.
   */
  public static Row row(Words cell, Words... more) {
    return Row.of(Templates.ofWords(Templates.list(cell, more)));
  }

  /**
   * One of {@code rows}: the rows, in order.
   *
   * @param cells One cell for each column, in their order. What is unknown has words too, if only a dash.
   */
  public static Row row(List<? extends Words> cells) {
    return Row.of(Templates.ofWords(cells));
  }

  /**
   * One of {@code rows}: the rows, in order.
   *
   * @param cells One cell for each column, in their order. What is unknown has words too, if only a dash.
   */
  public static Row row(Source cells) {
    return Row.of(Templates.of(cells));
  }

  /**
   * One of {@code columns}: the columns, in order. The first one names each row.
   */
  public static final class Column extends Part {
    private Column(Template template) {
      super(template);
    }

    /**
     * One that an expression or a constant gives as a whole.
     */
    public static Column from(Source source) {
      return new Column(Templates.of(source));
    }

    private static Column of(Template label) {
      return new Column(with(start(), "label", label));
    }

    /**
     * Where the cells stand: figures that are compared stand at the end.
     */
    public Column align(Align align) {
      return new Column(with(template(), "align", Templates.of(align)));
    }

    /**
     * Where the cells stand: figures that are compared stand at the end.
     */
    public Column align(Source align) {
      return new Column(with(template(), "align", Templates.of(align)));
    }
  }

  /**
   * Where the cells stand: figures that are compared stand at the end.
   */
  public enum Align implements Word {
    START("start"),

    END("end");

    private final String word;

    Align(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
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

    private static Row of(Template cells) {
      return new Row(with(start(), "cells", cells));
    }
  }

  /**
   * It without its {@code caption}, which it must have.
   */
  public static final class NeedsCaption {
    private final ComponentSpec spec;

    private NeedsCaption(ComponentSpec spec) {
      this.spec = spec;
    }

    /**
     * What the table shows. It names the table to people who use a screen reader.
     */
    public NeedsColumns caption(Words caption) {
      return new NeedsColumns(with(spec, "caption", Templates.of(caption)));
    }
  }

  /**
   * It without its {@code columns}, which it must have.
   */
  public static final class NeedsColumns {
    private final ComponentSpec spec;

    private NeedsColumns(ComponentSpec spec) {
      this.spec = spec;
    }

    /**
     * The columns, in order. The first one names each row.
     */
    public NeedsRows columns(Column column, Column... more) {
      return new NeedsRows(with(spec, "columns", Templates.ofParts(Templates.list(column, more))));
    }

    /**
     * The columns, in order. The first one names each row.
     */
    public NeedsRows columns(List<? extends Column> columns) {
      return new NeedsRows(with(spec, "columns", Templates.ofParts(columns)));
    }

    /**
     * The columns, in order. The first one names each row.
     */
    public NeedsRows columns(Source columns) {
      return new NeedsRows(with(spec, "columns", Templates.of(columns)));
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
    public TableV1 rows(Row row, Row... more) {
      return new TableV1(with(spec, "rows", Templates.ofParts(Templates.list(row, more))));
    }

    /**
     * The rows, in order.
     */
    public TableV1 rows(List<? extends Row> rows) {
      return new TableV1(with(spec, "rows", Templates.ofParts(rows)));
    }

    /**
     * The rows, in order.
     */
    public TableV1 rows(Source rows) {
      return new TableV1(with(spec, "rows", Templates.of(rows)));
    }
  }
}
