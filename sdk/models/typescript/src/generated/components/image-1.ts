// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
import * as c from "../../codec.js";
import * as shared from "../shared.js";

/** The picture for light backgrounds; for dark ones too when there is no `dark`. */
export interface ImageV1Light {
  /** Where the picture is, over https. */
  readonly url: string;
  /** How wide it is, in pixels. */
  readonly width: number;
  /** How high it is, in pixels. */
  readonly height: number;
}

export const imageV1Light: c.Codec<ImageV1Light> = c.record<ImageV1Light>({
  url: c.required(c.text),
  width: c.required(c.whole),
  height: c.required(c.whole),
});

/** The picture for dark backgrounds. */
export interface ImageV1Dark {
  /** Where the picture is, over https. */
  readonly url: string;
  /** How wide it is, in pixels. */
  readonly width: number;
  /** How high it is, in pixels. */
  readonly height: number;
}

export const imageV1Dark: c.Codec<ImageV1Dark> = c.record<ImageV1Dark>({
  url: c.required(c.text),
  width: c.required(c.whole),
  height: c.required(c.whole),
});

/** A picture that helps to understand something, such as where a number stands on a card. */
export interface ImageV1 {
  readonly kind: "image/1";
  readonly type: "image";
  readonly version: 1;
  /** Unique on its screen; answers and errors refer to it. */
  readonly id: string;
  /**
   * The component shows only while the answer to another one on the screen is, or contains, one of these
   * values. The app decides as the customer answers; the server decides again.
   */
  readonly revealWhen?: shared.RevealWhen;
  /** The picture for light backgrounds; for dark ones too when there is no `dark`. */
  readonly light: ImageV1Light;
  /** The picture for dark backgrounds. */
  readonly dark?: ImageV1Dark;
  /** What the picture tells, for those who do not see it. */
  readonly alternative: string;
  /** Words under the picture, for everybody. */
  readonly caption?: string;
  /**
   * What people who use a screen reader are told it is, where the visible words do not suffice. Read together
   * with those words, never in their place.
   */
  readonly accessibilityLabel?: string;
  /** A name for analytics, the same for every customer. Absent where the id does. */
  readonly analyticsId?: string;
}

export const imageV1: c.EntryCodec<ImageV1> = c.entry<ImageV1>("image", 1, {
  id: c.required(c.text),
  revealWhen: c.optional(shared.revealWhen),
  light: c.required(imageV1Light),
  dark: c.optional(imageV1Dark),
  alternative: c.required(c.text),
  caption: c.optional(c.text),
  accessibilityLabel: c.optional(c.text),
  analyticsId: c.optional(c.text),
});
