// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
import * as c from "../codec.js";
import { type LinkV1, linkV1 } from "./actions/link-1.js";
import { type OpenV1, openV1 } from "./actions/open-1.js";
import { type SubmitV1, submitV1 } from "./actions/submit-1.js";

/** Any action of the catalogue, told apart by `kind`, or one that these models do not know. */
export type Action =
  | LinkV1
  | OpenV1
  | SubmitV1
  | UnknownAction;

/** What these models cannot read as an action: of a type or version that came later, or malformed. */
export interface UnknownAction extends c.UnknownEntry {}

/** The actions that these models know, by their `kind`. */
export const actionKinds = [
  "link/1",
  "open/1",
  "submit/1",
] as const;

export const action: c.Codec<Action> = c.family<Action>("action", [
  linkV1,
  openV1,
  submitV1,
], 1);
