import { type JSX, useId } from "react";
import type { Flow } from "./flows.js";
import type { Phone, State } from "./store.js";

/** What a flow is started with, as the app that starts it would say; an id such as `card-frozen` shows another course. */
export function InputFields({ phone, state, flow }: { phone: Phone; state: State; flow: Flow }): JSX.Element {
  const hints = useId();
  return (
    <form
      className="input-fields"
      onSubmit={(event) => {
        event.preventDefault();
        void phone.start(flow);
      }}
    >
      {flow.inputs.map(({ name, type, required, description }) => (
        <label key={name} className="field">
          <span>
            <code>{name}</code> <span className="quiet">{required ? type : `${type}, optional`}</span>
          </span>
          <input
            value={state.choices.inputs[name] ?? ""}
            required={required}
            onChange={(event) => phone.type(name, event.target.value)}
            {...(description === undefined ? {} : { "aria-describedby": `${hints}-${name}` })}
          />
          {description !== undefined && (
            <span id={`${hints}-${name}`} className="quiet">
              {description}
            </span>
          )}
        </label>
      ))}
      <button type="submit" className="main">
        Start the flow
      </button>
    </form>
  );
}
