// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
import * as c from "../../codec.js";
import * as shared from "../shared.js";

/** Words, or figures that are compared and so stand at the end. */
export type TableV2ColumnKind = "words" | "figures" | c.UnknownValue;

export const tableV2ColumnKind: c.Codec<TableV2ColumnKind> = c.values("words", "figures");

export interface TableV2Column {
  /** What the column is about. */
  readonly label: string;
  /** Words, or figures that are compared and so stand at the end. When absent: `"words"`. */
  readonly kind?: TableV2ColumnKind;
}

export const tableV2Column: c.Codec<TableV2Column> = c.record<TableV2Column>({
  label: c.required(c.text),
  kind: c.optional(tableV2ColumnKind),
});

export interface TableV2Row {
  /** What the row is about. It is read out before each of its cells. */
  readonly header: string;
  /** One cell for each column, in their order. What is unknown has words too, if only a dash. */
  readonly cells: readonly string[];
}

export const tableV2Row: c.Codec<TableV2Row> = c.record<TableV2Row>({
  header: c.required(c.text),
  cells: c.required(c.items(c.text)),
});

/** A few facts side by side, such as what each kind of account costs; each row has a header of its own. */
export interface TableV2 {
  readonly kind: "table/2";
  readonly type: "table";
  readonly version: 2;
  /** Unique on its screen; answers and errors refer to it. */
  readonly id: string;
  /**
   * The component shows only while the answer to another one on the screen is, or contains, one of these
   * values. The app decides as the customer answers; the server decides again.
   */
  readonly revealWhen?: shared.RevealWhen;
  /** What the table shows. It names the table to people who use a screen reader. */
  readonly caption: string;
  /** What the rows' headers are about: "Account". */
  readonly corner: string;
  /** The columns beside the headers of the rows, in order. */
  readonly columns: readonly TableV2Column[];
  /** The rows, in order. */
  readonly rows: readonly TableV2Row[];
  /** What must be known about the figures. */
  readonly note?: string;
  /**
   * What people who use a screen reader are told it is, where the visible words do not suffice. Read together
   * with those words, never in their place.
   */
  readonly accessibilityLabel?: string;
  /** A name for analytics, the same for every customer. Absent where the id does. */
  readonly analyticsId?: string;
}

export const tableV2: c.EntryCodec<TableV2> = c.entry<TableV2>("table", 2, {
  id: c.required(c.text),
  revealWhen: c.optional(shared.revealWhen),
  caption: c.required(c.text),
  corner: c.required(c.text),
  columns: c.required(c.items(tableV2Column)),
  rows: c.required(c.items(tableV2Row)),
  note: c.optional(c.text),
  accessibilityLabel: c.optional(c.text),
  analyticsId: c.optional(c.text),
});
