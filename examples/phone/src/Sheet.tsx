import { type JSX, useEffect, useRef } from "react";

/** What a flow asks the app for: a place in it, or to prove who the customer is. */
export type Opened =
  | { destination: string; parameters: Readonly<Record<string, unknown>> }
  | { stepUp: { component: string; purpose: string }; done: (reference: string | undefined) => void };

/** Stands for the rest of a bank's app, which this page has not. */
export function Sheet({ opened, onClose }: { opened: Opened; onClose: () => void }): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const end = (reference?: string): void => {
    if ("done" in opened) {
      opened.done(reference);
    }
    onClose();
  };
  return (
    <dialog ref={dialog} className="sheet" aria-labelledby="sheet-title" onCancel={() => end()}>
      {"destination" in opened ? (
        <>
          <h2 id="sheet-title">A place in the app</h2>
          <p>
            Here a bank’s app opens <code>{opened.destination}</code>
            {Object.keys(opened.parameters).length > 0 && (
              <>
                {" "}
                with <code>{JSON.stringify(opened.parameters)}</code>
              </>
            )}
            . This page has no such place.
          </p>
          <button type="button" className="main" onClick={() => end()}>
            Back to the flow
          </button>
        </>
      ) : (
        <>
          <h2 id="sheet-title">Is it you?</h2>
          <p>
            Here a bank’s app looks at your face or asks for your passcode, for <code>{opened.stepUp.purpose}</code>, and sends the flow no more than a reference to
            the proof.
          </p>
          <button type="button" className="main" onClick={() => end(`proof-${crypto.randomUUID()}`)}>
            Yes, it is me
          </button>
          <button type="button" className="other" onClick={() => end()}>
            Not now
          </button>
        </>
      )}
    </dialog>
  );
}
