import type { JSX } from "react";
import type { Looked } from "./store.js";
import { doneOf, timeOf, whoOf } from "./words.js";

/** Who changed the experiment, when and why; the newest first. */
export function Timeline({ looked: { changes } }: { looked: Looked }): JSX.Element {
  return (
    <section className="panel" aria-labelledby="changes-title">
      <h2 id="changes-title">Changes</h2>
      {changes.length >= 200 && <p className="quiet">The newest 200.</p>}
      <ol className="timeline" reversed>
        {changes.map((done) => (
          <li key={`${done.at} ${done.action}`}>
            <strong>{doneOf(done)}</strong>
            <span className="below">
              <time dateTime={done.at}>{timeOf(done.at)}</time> by {whoOf(done)}
            </span>
            <span className="why">{done.reason}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
