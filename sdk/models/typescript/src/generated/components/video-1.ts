// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
import * as c from "../../codec.js";
import * as shared from "../shared.js";

export interface VideoV1Caption {
  /** The language, as a BCP 47 tag. */
  readonly locale: string;
  /** The name of the language, in that language. */
  readonly label: string;
  /** Where the captions are, over https. */
  readonly url: string;
}

export const videoV1Caption: c.Codec<VideoV1Caption> = c.record<VideoV1Caption>({
  locale: c.required(c.text),
  label: c.required(c.text),
  url: c.required(c.text),
});

/** A short film that shows how something is done. */
export interface VideoV1 {
  readonly kind: "video/1";
  readonly type: "video";
  readonly version: 1;
  /** Unique on its screen; answers and errors refer to it. */
  readonly id: string;
  /**
   * The component shows only while the answer to another one on the screen is, or contains, one of these
   * values. The app decides as the customer answers; the server decides again.
   */
  readonly revealWhen?: shared.RevealWhen;
  /** What the film shows. It names the player to people who use a screen reader. */
  readonly title: string;
  /** Where the film is, over https. */
  readonly url: string;
  /** A still picture to show before it plays, over https. */
  readonly poster?: string;
  /** How long it is, in seconds. */
  readonly seconds?: number;
  /** What is said and heard, as WebVTT files, one for each language. */
  readonly captions: readonly VideoV1Caption[];
  /** A page with all that is said and shown, over https. */
  readonly transcript: string;
  /**
   * What people who use a screen reader are told it is, where the visible words do not suffice. Read together
   * with those words, never in their place.
   */
  readonly accessibilityLabel?: string;
  /** A name for analytics, the same for every customer. Absent where the id does. */
  readonly analyticsId?: string;
}

export const videoV1: c.EntryCodec<VideoV1> = c.entry<VideoV1>("video", 1, {
  id: c.required(c.text),
  revealWhen: c.optional(shared.revealWhen),
  title: c.required(c.text),
  url: c.required(c.text),
  poster: c.optional(c.text),
  seconds: c.optional(c.whole),
  captions: c.required(c.items(videoV1Caption)),
  transcript: c.required(c.text),
  accessibilityLabel: c.optional(c.text),
  analyticsId: c.optional(c.text),
});
