import { type FormEvent, type JSX, type ReactNode, useEffect, useRef, useState } from "react";
import { Refused, wordsOf } from "./api.js";
import { Issues } from "./Issues.js";
import type { Issue } from "./types.js";

/** Asks for what has to be said with something; stays open and says why when it is refused. */
export function AskDialog({ title, intro, submit, isBarred = false, children, onSubmit, onClose }: {
  title: string;
  intro?: ReactNode;
  submit: string;
  /** It cannot be done as it stands, which the children say. */
  isBarred?: boolean;
  children?: ReactNode;
  onSubmit: (said: FormData) => Promise<void>;
  onClose: () => void;
}): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const [problem, setProblem] = useState<{ words: string; issues: readonly Issue[] }>();
  const [busy, setBusy] = useState(false);
  useEffect(() => dialog.current?.showModal(), []);
  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (busy) {
      return;
    }
    const said = new FormData(event.currentTarget);
    setBusy(true);
    setProblem(undefined);
    try {
      await onSubmit(said);
      // Which gives the focus back to what opened it.
      dialog.current?.close();
    } catch (failure) {
      setProblem({ words: wordsOf(failure), issues: failure instanceof Refused ? failure.issues : [] });
      setBusy(false);
    }
  };
  return (
    <dialog ref={dialog} className="ask" aria-labelledby="ask-title" onClose={onClose}>
      <form onSubmit={(event) => void send(event)}>
        <h2 id="ask-title">{title}</h2>
        {intro !== undefined && <p className="quiet">{intro}</p>}
        {children}
        <div role="alert">
          {problem !== undefined && (
            <div className="trouble">
              <p>{problem.words}</p>
              <Issues issues={problem.issues} />
            </div>
          )}
        </div>
        <div className="buttons">
          {!isBarred && (
            <button type="submit" className="main" aria-disabled={busy || undefined}>
              {submit}
            </button>
          )}
          <button type="button" className="other" onClick={() => dialog.current?.close()}>
            {isBarred ? "Close" : "Not now"}
          </button>
        </div>
      </form>
    </dialog>
  );
}

/** Why, in the words of whoever does it. */
export function Reason(): JSX.Element {
  return (
    <div className="field">
      <label htmlFor="reason">Reason</label>
      <textarea id="reason" name="reason" rows={2} required maxLength={1000} aria-describedby="reason-hint" />
      <span id="reason-hint" className="quiet">
        It is kept with the change, for whoever asks later.
      </span>
    </div>
  );
}

/** What stands in a field of the form, without what surrounds it. */
export function textOf(said: FormData, name: string): string {
  const value = said.get(name);
  return typeof value === "string" ? value.trim() : "";
}
