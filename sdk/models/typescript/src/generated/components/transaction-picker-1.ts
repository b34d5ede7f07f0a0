// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
import * as c from "../../codec.js";
import * as shared from "../shared.js";

export interface TransactionPickerV1Option {
  /** What the answer is when this option is chosen. Never shown. */
  readonly value: string;
  /** What the option says. */
  readonly label: string;
  /** The day, as the customer's locale writes it. */
  readonly date?: string;
  /** The amount with its currency, as the customer's locale writes it. */
  readonly amount?: string;
  /** How it stands, if that matters: "Pending". */
  readonly status?: string;
}

export const transactionPickerV1Option: c.Codec<TransactionPickerV1Option> = c.record<TransactionPickerV1Option>({
  value: c.required(c.text),
  label: c.required(c.text),
  date: c.optional(c.text),
  amount: c.optional(c.text),
  status: c.optional(c.text),
});

/** A question about which of the customer's transactions is meant. */
export interface TransactionPickerV1 {
  readonly kind: "transaction-picker/1";
  readonly type: "transaction-picker";
  readonly version: 1;
  /** Unique on its screen; answers and errors refer to it. */
  readonly id: string;
  /**
   * The component shows only while the answer to another one on the screen is, or contains, one of these
   * values. The app decides as the customer answers; the server decides again.
   */
  readonly revealWhen?: shared.RevealWhen;
  /** The question. It names the input to people who use a screen reader. */
  readonly label: string;
  /** Help with the question, read out together with the label. */
  readonly hint?: string;
  /** Whether the customer must answer. When false, say that it is optional. When absent: `true`. */
  readonly required?: boolean;
  /** The transactions, in order; their values are unique. */
  readonly options: readonly TransactionPickerV1Option[];
  /**
   * What people who use a screen reader are told it is, where the visible words do not suffice. Read together
   * with those words, never in their place.
   */
  readonly accessibilityLabel?: string;
  /** A name for analytics, the same for every customer. Absent where the id does. */
  readonly analyticsId?: string;
  /** The value of the transaction that is chosen, or null when none is. */
  readonly value: string | null;
}

export const transactionPickerV1: c.EntryCodec<TransactionPickerV1> = c.entry<TransactionPickerV1>("transaction-picker", 1, {
  id: c.required(c.text),
  revealWhen: c.optional(shared.revealWhen),
  label: c.required(c.text),
  hint: c.optional(c.text),
  required: c.optional(c.flag),
  options: c.required(c.items(transactionPickerV1Option)),
  accessibilityLabel: c.optional(c.text),
  analyticsId: c.optional(c.text),
  value: c.required(c.nullable(c.text)),
});
