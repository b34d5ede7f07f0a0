import type { JSX } from "react";
import type { Issue } from "./types.js";

/** What was found in an experiment: errors first. */
export function Issues({ issues }: { issues: readonly Issue[] }): JSX.Element | null {
  const sorted = [...issues].sort((one, other) => one.severity.localeCompare(other.severity));
  return sorted.length === 0 ? null : (
    <ul className="issues">
      {sorted.map(({ code, severity, pointer, message }) => (
        <li key={`${code} ${pointer} ${message}`}>
          <strong>{severity === "error" ? "Error" : "Warning"}:</strong> {message}{" "}
          {pointer !== "" && (
            <span className="quiet">
              at <code>{pointer}</code>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
