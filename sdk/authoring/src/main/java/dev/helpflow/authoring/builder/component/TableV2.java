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
 * Table: a few facts side by side, such as what each kind of account costs; each row has a
 * header of its own.
 *
 * <p>JSON shape: {@code "type": "table"}, version 2, since release 3 of the catalogue.
 */
@Generated("the catalogue")
public final class TableV2 extends ComponentBuilder<TableV2> {
  private TableV2(ComponentSpec spec) {
    super(spec);
  }

  static NeedsCaption of(String id) {
    return new NeedsCaption(start("table", null, id));
  }

  @Override
  protected TableV2 copy(ComponentSpec changed) {
    return new TableV2(changed);
  }

  /**
   * Writes version 2 down, where publishing would write the newest.
   */
  public TableV2 pinned() {
    return version(2);
  }

  /**
   * What must be known about the figures. With the markdown subset.
   */
  public TableV2 note(Words note) {
    return set("note", Templates.of(note));
  }

  /**
   * What people who use a screen reader are told it is, where the visible words do not
   * suffice. Read together with those words, never in their place.
   */
  public TableV2 accessibilityLabel(Words accessibilityLabel) {
    return set("accessibilityLabel", Templates.of(accessibilityLabel));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public TableV2 analyticsId(String analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public TableV2 analyticsId(Source analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * One of {@code columns}: the columns beside the headers of the rows, in order.
   *
   * @param label What the column is about.
   */
  public static Column column(Words label) {
    return Column.of(Templates.of(label));
  }

  /**
   * One of {@code rows}: the rows, in order.
   *
   * @param header What the row is about. It is read out before each of its cells.
   * @param cell One cell for each column, in their order. What is unknown has words too, if only a dash.
   */
  public static Row row(Words header, Words cell, Words... more) {
    return Row.of(Templates.of(header), Templates.ofWords(Templates.list(cell, more)));
  }

  /**
   * One of {@code rows}: the rows, in order.
   *
   * @param header What the row is about. It is read out before each of its cells.
   * @param cells One cell for each column, in their order. What is unknown has words too, if only a dash.
   */
  public static Row row(Words header, List<? extends Words> cells) {
    return Row.of(Templates.of(header), Templates.ofWords(cells));
  }

  /**
   * One of {@code rows}: the rows, in order.
   *
   * @param header What the row is about. It is read out before each of its cells.
   * @param cells One cell for each column, in their order. What is unknown has words too, if only a dash.
   */
  public static Row row(Words header, Source cells) {
    return Row.of(Templates.of(header), Templates.of(cells));
  }

  /**
   * One of {@code columns}: the columns beside the headers of the rows, in order.
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
     * Words, or figures that are compared and so stand at the end.
     */
    public Column kind(Kind kind) {
      return new Column(with(template(), "kind", Templates.of(kind)));
    }

    /**
     * Words, or figures that are compared and so stand at the end.
     */
    public Column kind(Source kind) {
      return new Column(with(template(), "kind", Templates.of(kind)));
    }
  }

  /**
   * Words, or figures that are compared and so stand at the end.
   */
  public enum Kind implements Word {
    WORDS("words"),

    FIGURES("figures");

    private final String word;

    Kind(String word) {
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

    private static Row of(Template header, Template cells) {
      return new Row(with(with(start(), "header", header), "cells", cells));
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
    public NeedsCorner caption(Words caption) {
      return new NeedsCorner(with(spec, "caption", Templates.of(caption)));
    }
  }

  /**
   * It without its {@code corner}, which it must have.
   */
  public static final class NeedsCorner {
    private final ComponentSpec spec;

    private NeedsCorner(ComponentSpec spec) {
      this.spec = spec;
    }

    /**
     * What the rows' headers are about: "Account".
     */
    public NeedsColumns corner(Words corner) {
      return new NeedsColumns(with(spec, "corner", Templates.of(corner)));
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
     * The columns beside the headers of the rows, in order.
     */
    public NeedsRows columns(Column column, Column... more) {
      return new NeedsRows(with(spec, "columns", Templates.ofParts(Templates.list(column, more))));
    }

    /**
     * The columns beside the headers of the rows, in order.
     */
    public NeedsRows columns(List<? extends Column> columns) {
      return new NeedsRows(with(spec, "columns", Templates.ofParts(columns)));
    }

    /**
     * The columns beside the headers of the rows, in order.
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
    public TableV2 rows(Row row, Row... more) {
      return new TableV2(with(spec, "rows", Templates.ofParts(Templates.list(row, more))));
    }

    /**
     * The rows, in order.
     */
    public TableV2 rows(List<? extends Row> rows) {
      return new TableV2(with(spec, "rows", Templates.ofParts(rows)));
    }

    /**
     * The rows, in order.
     */
    public TableV2 rows(Source rows) {
      return new TableV2(with(spec, "rows", Templates.of(rows)));
    }
  }
}
