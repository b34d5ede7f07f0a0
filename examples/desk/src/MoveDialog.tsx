import type { JSX } from "react";
import { AskDialog, Reason, textOf } from "./AskDialog.js";
import type { Move } from "./api.js";
import type { Desk } from "./store.js";

/** The moves with which something has to be said. */
export type Asked = Exclude<Move, "accept">;

interface Words {
  button: string;
  title: string;
  intro: string;
  submit: string;
}

export const MOVES: Readonly<Record<Asked, Words>> = {
  unavailable: {
    button: "Nobody can help…",
    title: "Nobody can help now",
    intro: "The customer is called back, or told how else to reach us, as the flow says.",
    submit: "Tell the customer",
  },
  return: {
    button: "Give back…",
    title: "Give back to the flow",
    intro: "The customer goes on in the flow where they left it.",
    submit: "Give back",
  },
  end: {
    button: "End…",
    title: "End it",
    intro: "The customer’s session ends here, and does not go on in the flow.",
    submit: "End it",
  },
  transfer: {
    button: "Pass on…",
    title: "Pass on to another queue",
    intro: "Whoever takes it there sees what you see.",
    submit: "Pass on",
  },
};

/** Asks for what a move needs. */
export function MoveDialog({ desk, move, onClose }: { desk: Desk; move: Asked; onClose: () => void }): JSX.Element {
  const { title, intro, submit } = MOVES[move];
  const closes = move === "return" || move === "end";
  return (
    <AskDialog title={title} intro={intro} submit={submit} onClose={onClose} onSubmit={(said) => desk.move(move, bodyOf(said))}>
      {move === "transfer" && (
        <label className="field">
          <span>Queue</span>
          <input name="queue" required maxLength={1000} list="queues" autoComplete="off" />
          <datalist id="queues">
            {desk.state.queues.map((queue) => (
              <option key={queue} value={queue} />
            ))}
          </datalist>
        </label>
      )}
      {closes && (
        <label className="field">
          <span>Outcome{move === "return" && " (optional)"}</span>
          <input name="outcome" required={move === "end"} maxLength={1000} list="outcomes" autoComplete="off" />
          <datalist id="outcomes">
            <option value="resolved" />
            <option value="unresolved" />
            <option value="redirected" />
          </datalist>
        </label>
      )}
      <Reason />
      {closes && (
        <fieldset>
          <legend>For the squad that writes the flow</legend>
          <label className="check">
            <input type="checkbox" name="flowShouldHaveSolved" /> The flow should have solved it
          </label>
          <label className="check">
            <input type="checkbox" name="wrongQueue" /> It came to the wrong queue
          </label>
          <label className="field">
            <span>What was missing, one a line (optional)</span>
            <textarea name="missing" rows={2} />
          </label>
        </fieldset>
      )}
    </AskDialog>
  );
}

/** What the server takes of a form: nothing that was left empty. */
export function bodyOf(said: FormData): Record<string, unknown> {
  const missing = textOf(said, "missing")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return {
    ...Object.fromEntries(["reason", "queue", "outcome"].map((name) => [name, textOf(said, name)] as const).filter(([, text]) => text !== "")),
    ...(said.has("flowShouldHaveSolved") ? { flowShouldHaveSolved: true } : {}),
    ...(said.has("wrongQueue") ? { wrongQueue: true } : {}),
    ...(missing.length === 0 ? {} : { missing }),
  };
}
