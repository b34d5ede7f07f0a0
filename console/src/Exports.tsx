import { type JSX, useState } from "react";
import { wordsOf } from "./api.js";
import type { Console } from "./store.js";

/** The report as a file, for a spreadsheet or a program. */
export function Exports({ store, name }: { store: Console; name: string }): JSX.Element {
  const [problem, setProblem] = useState<string>();
  const fetched = async (kind: "csv" | "json"): Promise<void> => {
    setProblem(undefined);
    try {
      save(await store.export(name, kind), `${name}.${kind}`);
    } catch (failure) {
      setProblem(wordsOf(failure));
    }
  };
  return (
    <section className="panel" aria-labelledby="export-title">
      <h2 id="export-title">Export</h2>
      <div className="buttons">
        <button type="button" className="other" onClick={() => void fetched("csv")}>
          Metrics as CSV
        </button>
        <button type="button" className="other" onClick={() => void fetched("json")}>
          Report as JSON
        </button>
      </div>
      <div role="alert">{problem !== undefined && <p className="trouble">{problem}</p>}</div>
    </section>
  );
}

/** A link to the server would lack who asks, so what was fetched is handed to the browser. */
function save(content: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
