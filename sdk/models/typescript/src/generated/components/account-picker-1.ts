// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
import * as c from "../../codec.js";
import * as shared from "../shared.js";

export interface AccountPickerV1Option {
  /** What the answer is when this option is chosen. Never shown. */
  readonly value: string;
  /** What the option says. */
  readonly label: string;
  /** The number as it may be shown: its last digits only. */
  readonly number?: string;
  /** What is in it, as the customer's locale writes it. */
  readonly balance?: string;
}

export const accountPickerV1Option: c.Codec<AccountPickerV1Option> = c.record<AccountPickerV1Option>({
  value: c.required(c.text),
  label: c.required(c.text),
  number: c.optional(c.text),
  balance: c.optional(c.text),
});

/** A question about which of the customer's accounts is meant. */
export interface AccountPickerV1 {
  readonly kind: "account-picker/1";
  readonly type: "account-picker";
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
  /** The accounts, in order; their values are unique. */
  readonly options: readonly AccountPickerV1Option[];
  /**
   * What people who use a screen reader are told it is, where the visible words do not suffice. Read together
   * with those words, never in their place.
   */
  readonly accessibilityLabel?: string;
  /** A name for analytics, the same for every customer. Absent where the id does. */
  readonly analyticsId?: string;
  /** The value of the account that is chosen, or null when none is. */
  readonly value: string | null;
}

export const accountPickerV1: c.EntryCodec<AccountPickerV1> = c.entry<AccountPickerV1>("account-picker", 1, {
  id: c.required(c.text),
  revealWhen: c.optional(shared.revealWhen),
  label: c.required(c.text),
  hint: c.optional(c.text),
  required: c.optional(c.flag),
  options: c.required(c.items(accountPickerV1Option)),
  accessibilityLabel: c.optional(c.text),
  analyticsId: c.optional(c.text),
  value: c.required(c.nullable(c.text)),
});
