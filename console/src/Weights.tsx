import { type JSX, useState } from "react";
import { plainNumber } from "./numbers.js";
import type { Experiment } from "./types.js";

/** A weight for each variant, in per cent, and what they sum to. */
export function Weights({ experiment: { variants } }: { experiment: Experiment }): JSX.Element {
  const [typed, setTyped] = useState(() => Object.fromEntries(variants.map(({ name, weight }) => [name, String(Number((100 * weight).toFixed(4)))])));
  const sum = variants.reduce((all, { name }) => all + Number(typed[name]), 0);
  return (
    <fieldset>
      <legend>Weights, in %</legend>
      {variants.map(({ name }) => (
        <label key={name} className="field short">
          <span>{name}</span>
          <input
            name={`weight ${name}`}
            type="number"
            inputMode="decimal"
            min={0}
            max={100}
            step="any"
            required
            value={typed[name]}
            onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
          />
        </label>
      ))}
      <p className="quiet" role="status">
        Together {plainNumber(sum, Number.isInteger(sum) ? 0 : 2)} %, and 100 % are wanted.
      </p>
    </fieldset>
  );
}
