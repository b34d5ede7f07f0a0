// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
import * as c from "../../codec.js";
import * as shared from "../shared.js";

/**
 * Whether the money went out or came in. Never shown by colour alone: the app adds a sign or a word for it.
 */
export type TransactionCardV1Direction = "out" | "in" | c.UnknownValue;

export const transactionCardV1Direction: c.Codec<TransactionCardV1Direction> = c.values("out", "in");

export interface TransactionCardV1Detail {
  /** What the row is about. */
  readonly label: string;
  /** What is known. */
  readonly value: string;
}

export const transactionCardV1Detail: c.Codec<TransactionCardV1Detail> = c.record<TransactionCardV1Detail>({
  label: c.required(c.text),
  value: c.required(c.text),
});

/** One transaction of the customer's, as their statement shows it. */
export interface TransactionCardV1 {
  readonly kind: "transaction-card/1";
  readonly type: "transaction-card";
  readonly version: 1;
  /** Unique on its screen; answers and errors refer to it. */
  readonly id: string;
  /**
   * The component shows only while the answer to another one on the screen is, or contains, one of these
   * values. The app decides as the customer answers; the server decides again.
   */
  readonly revealWhen?: shared.RevealWhen;
  /** Whom it was paid to or came from, as on the statement. */
  readonly name: string;
  /** The amount with its currency, as the customer's locale writes it. */
  readonly amount: string;
  /** The day, as the customer's locale writes it. */
  readonly date: string;
  /**
   * Whether the money went out or came in. Never shown by colour alone: the app adds a sign or a word for it.
   * When absent: `"out"`.
   */
  readonly direction?: TransactionCardV1Direction;
  /** How it stands, if that matters: "Pending". */
  readonly status?: string;
  /** What else is known, as rows of a label and a value. */
  readonly details?: readonly TransactionCardV1Detail[];
  /**
   * What people who use a screen reader are told it is, where the visible words do not suffice. Read together
   * with those words, never in their place.
   */
  readonly accessibilityLabel?: string;
  /** A name for analytics, the same for every customer. Absent where the id does. */
  readonly analyticsId?: string;
}

export const transactionCardV1: c.EntryCodec<TransactionCardV1> = c.entry<TransactionCardV1>("transaction-card", 1, {
  id: c.required(c.text),
  revealWhen: c.optional(shared.revealWhen),
  name: c.required(c.text),
  amount: c.required(c.text),
  date: c.required(c.text),
  direction: c.optional(transactionCardV1Direction),
  status: c.optional(c.text),
  details: c.optional(c.items(transactionCardV1Detail)),
  accessibilityLabel: c.optional(c.text),
  analyticsId: c.optional(c.text),
});
