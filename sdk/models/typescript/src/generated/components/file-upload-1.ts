// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
import * as c from "../../codec.js";
import * as shared from "../shared.js";

export type FileUploadV1AcceptItem = "image/jpeg" | "image/png" | "image/heic" | "image/webp" | "application/pdf" | c.UnknownValue;

export const fileUploadV1AcceptItem: c.Codec<FileUploadV1AcceptItem> = c.values("image/jpeg", "image/png", "image/heic", "image/webp", "application/pdf");

/** Photos and documents that the customer hands in. */
export interface FileUploadV1 {
  readonly kind: "file-upload/1";
  readonly type: "file-upload";
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
  /** The media types that are accepted, judged by what a file contains and not by its name. */
  readonly accept: readonly FileUploadV1AcceptItem[];
  /** The most files. When absent: `1`. */
  readonly maxFiles?: number;
  /** The most bytes of one file. When absent: `26214400`. */
  readonly maxBytes?: number;
  /** How else the documents can be sent, for customers whose app cannot send files; shown only to them. */
  readonly otherWays?: string;
  /**
   * What people who use a screen reader are told it is, where the visible words do not suffice. Read together
   * with those words, never in their place.
   */
  readonly accessibilityLabel?: string;
  /** A name for analytics, the same for every customer. Absent where the id does. */
  readonly analyticsId?: string;
  /** The ids of the files that were handed in, or null when there are none. */
  readonly value: readonly string[] | null;
}

export const fileUploadV1: c.EntryCodec<FileUploadV1> = c.entry<FileUploadV1>("file-upload", 1, {
  id: c.required(c.text),
  revealWhen: c.optional(shared.revealWhen),
  label: c.required(c.text),
  hint: c.optional(c.text),
  required: c.optional(c.flag),
  accept: c.required(c.items(fileUploadV1AcceptItem)),
  maxFiles: c.optional(c.whole),
  maxBytes: c.optional(c.whole),
  otherWays: c.optional(c.text),
  accessibilityLabel: c.optional(c.text),
  analyticsId: c.optional(c.text),
  value: c.required(c.nullable(c.items(c.text))),
});
