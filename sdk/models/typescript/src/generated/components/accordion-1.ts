// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
import * as c from "../../codec.js";
import * as shared from "../shared.js";

export interface AccordionV1Section {
  /** What the section is about; pressing it opens and closes the section. */
  readonly title: string;
  /** What the section says. */
  readonly text: string;
  /** Whether the section is open at first. When absent: `false`. */
  readonly open?: boolean;
}

export const accordionV1Section: c.Codec<AccordionV1Section> = c.record<AccordionV1Section>({
  title: c.required(c.text),
  text: c.required(c.text),
  open: c.optional(c.flag),
});

/** Sections of which the customer opens those that they need. For what most people can do without. */
export interface AccordionV1 {
  readonly kind: "accordion/1";
  readonly type: "accordion";
  readonly version: 1;
  /** Unique on its screen; answers and errors refer to it. */
  readonly id: string;
  /**
   * The component shows only while the answer to another one on the screen is, or contains, one of these
   * values. The app decides as the customer answers; the server decides again.
   */
  readonly revealWhen?: shared.RevealWhen;
  /** The sections, in order. */
  readonly sections: readonly AccordionV1Section[];
  /**
   * What people who use a screen reader are told it is, where the visible words do not suffice. Read together
   * with those words, never in their place.
   */
  readonly accessibilityLabel?: string;
  /** A name for analytics, the same for every customer. Absent where the id does. */
  readonly analyticsId?: string;
}

export const accordionV1: c.EntryCodec<AccordionV1> = c.entry<AccordionV1>("accordion", 1, {
  id: c.required(c.text),
  revealWhen: c.optional(shared.revealWhen),
  sections: c.required(c.items(accordionV1Section)),
  accessibilityLabel: c.optional(c.text),
  analyticsId: c.optional(c.text),
});
