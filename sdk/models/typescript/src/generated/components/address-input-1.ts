// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
import * as c from "../../codec.js";
import * as shared from "../shared.js";

/** What each field is called. */
export interface AddressInputV1Fields {
  /** The field of the first line: building and street. */
  readonly line1: string;
  /** The field of the second line; say that it is optional. */
  readonly line2: string;
  /** The field of the town or city. */
  readonly town: string;
  /** The field of the postcode. */
  readonly postcode: string;
  /** The field in which the country is chosen; needed with `countries`. */
  readonly country?: string;
}

export const addressInputV1Fields: c.Codec<AddressInputV1Fields> = c.record<AddressInputV1Fields>({
  line1: c.required(c.text),
  line2: c.required(c.text),
  town: c.required(c.text),
  postcode: c.required(c.text),
  country: c.optional(c.text),
});

export interface AddressInputV1Country {
  /** The country, by ISO 3166-1. */
  readonly value: string;
  /** What the country is called. */
  readonly label: string;
}

export const addressInputV1Country: c.Codec<AddressInputV1Country> = c.record<AddressInputV1Country>({
  value: c.required(c.text),
  label: c.required(c.text),
});

/**
 * Whether the device may offer the customer’s own address, in fields named as in the HTML standard:
 * address-line1, address-line2, address-level2, postal-code, country.
 */
export type AddressInputV1Autocomplete = "on" | "off" | c.UnknownValue;

export const addressInputV1Autocomplete: c.Codec<AddressInputV1Autocomplete> = c.values("on", "off");

/** The address, or as much of it as was typed when it was refused; null when there is none. */
export interface AddressInputV1Value {
  /** The first line. */
  readonly line1?: string;
  /** The second line. */
  readonly line2?: string;
  /** The town or city. */
  readonly town?: string;
  /** The postcode. */
  readonly postcode?: string;
  /** The code of the country. */
  readonly country?: string;
}

export const addressInputV1Value: c.Codec<AddressInputV1Value> = c.record<AddressInputV1Value>({
  line1: c.optional(c.text),
  line2: c.optional(c.text),
  town: c.optional(c.text),
  postcode: c.optional(c.text),
  country: c.optional(c.text),
});

/** A postal address, in fields of its own. */
export interface AddressInputV1 {
  readonly kind: "address-input/1";
  readonly type: "address-input";
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
  /** What each field is called. */
  readonly fields: AddressInputV1Fields;
  /** The country that all addresses are in, by ISO 3166-1, where none can be chosen. When absent: `"GB"`. */
  readonly country?: string;
  /** The countries to choose from, in order; when absent, the address is in `country`. */
  readonly countries?: readonly AddressInputV1Country[];
  /**
   * Whether the device may offer the customer’s own address, in fields named as in the HTML standard:
   * address-line1, address-line2, address-level2, postal-code, country. When absent: `"off"`.
   */
  readonly autocomplete?: AddressInputV1Autocomplete;
  /** Never shown again, nor kept by the device: `value` is always null. When absent: `false`. */
  readonly sensitive?: boolean;
  /**
   * What people who use a screen reader are told it is, where the visible words do not suffice. Read together
   * with those words, never in their place.
   */
  readonly accessibilityLabel?: string;
  /** A name for analytics, the same for every customer. Absent where the id does. */
  readonly analyticsId?: string;
  /** The address, or as much of it as was typed when it was refused; null when there is none. */
  readonly value: AddressInputV1Value | null;
}

export const addressInputV1: c.EntryCodec<AddressInputV1> = c.entry<AddressInputV1>("address-input", 1, {
  id: c.required(c.text),
  revealWhen: c.optional(shared.revealWhen),
  label: c.required(c.text),
  hint: c.optional(c.text),
  required: c.optional(c.flag),
  fields: c.required(addressInputV1Fields),
  country: c.optional(c.text),
  countries: c.optional(c.items(addressInputV1Country)),
  autocomplete: c.optional(addressInputV1Autocomplete),
  sensitive: c.optional(c.flag),
  accessibilityLabel: c.optional(c.text),
  analyticsId: c.optional(c.text),
  value: c.required(c.nullable(addressInputV1Value)),
});
