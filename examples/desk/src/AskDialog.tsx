import { type FormEvent, type JSX, type ReactNode, useEffect, useRef, useState } from "react";
import { wordsOf } from "./store.js";

/** Asks the agent for what has to be said with something; stays open and says why when the server refuses it. */
export function AskDialog({ title, intro, submit, children, onSubmit, onClose }: {
  title: string;
  intro?: ReactNode;
  submit: string;
  children: ReactNode;
  onSubmit: (said: FormData) => Promise<void>;
  onClose: () => void;
}): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  useEffect(() => dialog.current?.showModal(), []);
  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const said = new FormData(event.currentTarget);
    setBusy(true);
    setProblem(undefined);
    try {
      await onSubmit(said);
      // Which gives the focus back to what opened it.
      dialog.current?.close();
    } catch (failure) {
      setProblem(wordsOf(failure));
      setBusy(false);
    }
  };
  return (
    <dialog ref={dialog} className="ask" aria-labelledby="ask-title" onClose={onClose}>
      <form onSubmit={(event) => void send(event)}>
        <h2 id="ask-title">{title}</h2>
        {intro !== undefined && <p className="quiet">{intro}</p>}
        {children}
        {problem !== undefined && (
          <p className="trouble" role="alert">
            {problem}
          </p>
        )}
        <div className="buttons">
          <button type="submit" className="main" disabled={busy}>
            {submit}
          </button>
          <button type="button" className="other" onClick={() => dialog.current?.close()}>
            Not now
          </button>
        </div>
      </form>
    </dialog>
  );
}

/** Why, in the agent's words; all that is done to a customer is written down with it. */
export function Reason({ hint }: { hint?: string }): JSX.Element {
  return (
    <label className="field">
      <span>Reason</span>
      <textarea name="reason" rows={2} required maxLength={1000} {...(hint === undefined ? {} : { placeholder: hint })} />
    </label>
  );
}

/** What stands in a field of the form, without what surrounds it. */
export function textOf(said: FormData, name: string): string {
  const value = said.get(name);
  return typeof value === "string" ? value.trim() : "";
}
