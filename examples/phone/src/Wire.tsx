import { type JSX, useState, useSyncExternalStore } from "react";
import { Json } from "./Json.js";
import { asCurl, type Exchange, type Recorder } from "./recorder.js";

/** What the phone and the server say to each other, newest first. */
export function Wire({ recorder }: { recorder: Recorder }): JSX.Element {
  const exchanges = useSyncExternalStore(recorder.subscribe, () => recorder.exchanges);
  const shown = exchanges.filter(({ path }) => !path.endsWith("/events"));
  const [picked, setPicked] = useState<number>();
  const exchange = shown.find(({ id }) => id === picked) ?? shown.find(isHeard) ?? shown[0];
  return (
    <section className="wire" aria-labelledby="wire-title">
      <h2 id="wire-title">On the wire</h2>
      {exchange === undefined ? (
        <p className="quiet">Start a flow: what the phone sends, and what the server answers, is shown here.</p>
      ) : (
        <>
          <label className="field">
            <span>Exchange</span>
            <select value={picked ?? ""} onChange={(event) => setPicked(event.target.value === "" ? undefined : Number(event.target.value))}>
              <option value="">The latest</option>
              {shown.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.id}. {one.method} {shortPath(one)} → {one.status ?? "…"}
                </option>
              ))}
            </select>
          </label>
          <Shown exchange={exchange} />
        </>
      )}
    </section>
  );
}

/** Whether there is something to show of the answer, as there is not of a stream whose screen has not changed. */
function isHeard({ answer, status }: Exchange): boolean {
  return answer !== undefined || status === 0;
}

function Shown({ exchange }: { exchange: Exchange }): JSX.Element {
  const bytes = exchange.answer === undefined ? undefined : new TextEncoder().encode(exchange.answer).length;
  return (
    <>
      <div className="wire-head">
        <p>
          <strong>{exchange.method}</strong> <code>{shortPath(exchange)}</code>
        </p>
        <Copy text={asCurl(exchange, location.origin)} label="Copy as curl" />
      </div>
      <p className="quiet">
        <code>Helpflow-Client: {exchange.headers["Helpflow-Client"]}</code>
      </p>
      {exchange.body !== undefined && (
        <details>
          <summary>Request</summary>
          <Json text={exchange.body} />
        </details>
      )}
      <details open>
        <summary>
          Answer {exchange.status === 0 ? "did not come" : exchange.status}
          {bytes !== undefined && <span className="quiet">, {(bytes / 1024).toFixed(1)} KB</span>}
        </summary>
        {exchange.answer !== undefined && exchange.answer !== "" && (
          <>
            <Copy text={exchange.answer} label="Copy JSON" />
            <Json text={exchange.answer} />
          </>
        )}
      </details>
    </>
  );
}

function Copy({ text, label }: { text: string; label: string }): JSX.Element {
  const [said, setSaid] = useState<string>();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid("Copied");
    } catch {
      setSaid("The browser does not allow it");
    }
    setTimeout(() => setSaid(undefined), 2000);
  };
  return (
    <button type="button" className="small" onClick={() => void copy()}>
      <span role="status">{said ?? label}</span>
    </button>
  );
}

function shortPath({ path }: Exchange): string {
  return path.replace(/^\/v1/, "").replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, (id) => `${id.slice(0, 8)}…`);
}
