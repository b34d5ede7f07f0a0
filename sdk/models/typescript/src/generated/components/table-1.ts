// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
import * as c from "../../codec.js";
import * as shared from "../shared.js";

/** Where the cells stand: figures that are compared stand at the end. */
export type TableV1ColumnAlign = "start" | "end" | c.UnknownValue;

export const tableV1ColumnAlign: c.Codec<TableV1ColumnAlign> = c.values("start", "end");

export interface TableV1Column {
  /** What the column is about. */
  readonly label: string;
  /** Where the cells stand: figures that are compared stand at the end. When absent: `"start"`. */
  readonly align?: TableV1ColumnAlign;
}

export const tableV1Column: c.Codec<TableV1Column> = c.record<TableV1Column>({
  label: c.required(c.text),
  align: c.optional(tableV1ColumnAlign),
});

export interface TableV1Row {
  /** One cell for each column, in their order. What is unknown has words too, if only a dash. */
  readonly cells: readonly string[];
}

export const tableV1Row: c.Codec<TableV1Row> = c.record<TableV1Row>({
  cells: c.required(c.items(c.text)),
});

/** A few facts side by side, such as what each kind of account costs. */
export interface TableV1 {
  readonly kind: "table/1";
  readonly type: "table";
  readonly version: 1;
  /** Unique on its screen; answers and errors refer to it. */
  readonly id: string;
  /**
   * The component shows only while the answer to another one on the screen is, or contains, one of these
   * values. The app decides as the customer answers; the server decides again.
   */
  readonly revealWhen?: shared.RevealWhen;
  /** What the table shows. It names the table to people who use a screen reader. */
  readonly caption: string;
  /** The columns, in order. The first one names each row. */
  readonly columns: readonly TableV1Column[];
  /** The rows, in order. */
  readonly rows: readonly TableV1Row[];
  /**
   * What people who use a screen reader are told it is, where the visible words do not suffice. Read together
   * with those words, never in their place.
   */
  readonly accessibilityLabel?: string;
  /** A name for analytics, the same for every customer. Absent where the id does. */
  readonly analyticsId?: string;
}

export const tableV1: c.EntryCodec<TableV1> = c.entry<TableV1>("table", 1, {
  id: c.required(c.text),
  revealWhen: c.optional(shared.revealWhen),
  caption: c.required(c.text),
  columns: c.required(c.items(tableV1Column)),
  rows: c.required(c.items(tableV1Row)),
  accessibilityLabel: c.optional(c.text),
  analyticsId: c.optional(c.text),
});
