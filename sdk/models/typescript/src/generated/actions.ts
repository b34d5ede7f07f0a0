// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
import * as c from "../codec.js";
import { type CallV1, callV1 } from "./actions/call-1.js";
import { type CopyV1, copyV1 } from "./actions/copy-1.js";
import { type LinkV1, linkV1 } from "./actions/link-1.js";
import { type OpenV1, openV1 } from "./actions/open-1.js";
import { type ShareV1, shareV1 } from "./actions/share-1.js";
import { type SubmitV1, submitV1 } from "./actions/submit-1.js";

/** Any action of the catalogue, told apart by `kind`, or one that these models do not know. */
export type Action =
  | CallV1
  | CopyV1
  | LinkV1
  | OpenV1
  | ShareV1
  | SubmitV1
  | UnknownAction;

/** What these models cannot read as an action: of a type or version that came later, or malformed. */
export interface UnknownAction extends c.UnknownEntry {}

/** The actions that these models know, by their `kind`. */
export const actionKinds = [
  "call/1",
  "copy/1",
  "link/1",
  "open/1",
  "share/1",
  "submit/1",
] as const;

export const action: c.Codec<Action> = c.family<Action>("action", [
  callV1,
  copyV1,
  linkV1,
  openV1,
  shareV1,
  submitV1,
], 1);
