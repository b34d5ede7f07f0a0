// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
import * as c from "../codec.js";

/** An amount of money in whole minor units, such as pence. */
export interface Money {
  /** The currency, by its ISO 4217 code. */
  readonly currency: string;
  /** The amount in minor units. */
  readonly minor: number;
}

export const money: c.Codec<Money> = c.record<Money>({
  currency: c.required(c.text),
  minor: c.required(c.whole),
});

/** A postal address. */
export interface Address {
  /** The first line: a house and a street. */
  readonly line1: string;
  /** The second line. */
  readonly line2?: string;
  /** The town or city. */
  readonly town: string;
  /** The postcode, where there is one. */
  readonly postcode?: string;
  /** The country, by its ISO 3166-1 code of two letters. */
  readonly country?: string;
}

export const address: c.Codec<Address> = c.record<Address>({
  line1: c.required(c.text),
  line2: c.optional(c.text),
  town: c.required(c.text),
  postcode: c.optional(c.text),
  country: c.optional(c.text),
});

/**
 * A component shows only while the answer to another one on the screen is, or contains, one of these values.
 */
export interface RevealWhen {
  /** The id of the other component. */
  readonly component: string;
  /** The option values that reveal the component. */
  readonly in: readonly string[];
}

export const revealWhen: c.Codec<RevealWhen> = c.record<RevealWhen>({
  component: c.required(c.text),
  in: c.required(c.items(c.text)),
});
