import type { JSX } from "react";
import { AskDialog, Reason, textOf } from "./AskDialog.js";
import type { Desk } from "./store.js";
import { plain } from "./words.js";

/** Asks why a sensitive value has to be seen. */
export function RevealDialog({ desk, name, onClose }: { desk: Desk; name: string; onClose: () => void }): JSX.Element {
  return (
    <AskDialog
      title={`Reveal ${plain(name)}`}
      intro="It is written down who saw it, when and why."
      submit="Reveal"
      onClose={onClose}
      onSubmit={(said) => desk.reveal(name, textOf(said, "reason"))}
    >
      <Reason />
    </AskDialog>
  );
}
