import { type JSX, useEffect, useState } from "react";
import { type Flow, inputsToSend, titleOf } from "../../phone/src/flows.js";
import { AskDialog, Reason, textOf } from "./AskDialog.js";
import { type Desk, type State, wordsOf } from "./store.js";

const LOCALE = "en-GB";

/** Picks a flow that the customer goes through while the agent is with them. */
export function SendDialog({ desk, state, onClose }: { desk: Desk; state: State; onClose: () => void }): JSX.Element {
  const [picked, setPicked] = useState("");
  // Who presses again because no answer came sends the customer into one flow, not two.
  const [key] = useState(() => crypto.randomUUID());
  const [failure, setFailure] = useState<string>();
  useEffect(() => void desk.loadFlows().catch((reason: unknown) => setFailure(wordsOf(reason))), [desk]);
  const flow = state.flows?.find(({ id }) => id === picked);
  return (
    <AskDialog
      title="Send into a flow"
      intro="The customer’s screen offers the flow; what comes of it is shown here. They stay with you."
      submit="Send"
      onClose={onClose}
      onSubmit={(said) => desk.send(picked, flow === undefined ? {} : inputsOf(flow, said), textOf(said, "reason"), key)}
    >
      {failure !== undefined && (
        <p className="trouble" role="alert">
          The flows cannot be listed. {failure}
        </p>
      )}
      <label className="field">
        <span>Flow</span>
        <select value={picked} required onChange={(event) => setPicked(event.target.value)}>
          <option value="">{state.flows === undefined ? "One moment" : "Choose one"}</option>
          {(state.flows ?? []).map((one) => (
            <option key={one.id} value={one.id}>
              {titleOf(one, LOCALE)}
            </option>
          ))}
        </select>
      </label>
      {flow?.inputs.map(({ name, type, required }) => (
        <label key={`${picked} ${name}`} className="field">
          <span>
            {name} <span className="quiet">{required ? type : `${type}, optional`}</span>
          </span>
          <input name={`input.${name}`} required={required} autoComplete="off" />
        </label>
      ))}
      <Reason />
    </AskDialog>
  );
}

function inputsOf(flow: Flow, said: FormData): Record<string, unknown> {
  return inputsToSend(flow, Object.fromEntries(flow.inputs.map(({ name }) => [name, textOf(said, `input.${name}`)])));
}
