import type { JSX } from "react";
import { type Flow, titleOf } from "./flows.js";
import { InputFields } from "./InputFields.js";
import type { Phone, State } from "./store.js";

const LOCALES = [
  ["en-GB", "English"],
  ["cy", "Cymraeg"],
  ["ar", "العربية"],
] as const;

// The fake bank answers differently to customers of these names; its README has all of them.
const CUSTOMERS = [
  ["alex", "Alex, with cards and payments"],
  ["empty", "Empty, with nothing yet"],
  ["disputed", "Disputed, who has asked before"],
  ["known", "Known, who is confirmed already"],
  ["slow", "Slow, whose bank answers late"],
  ["broken", "Broken, whose bank fails"],
] as const;

/** What a newcomer picks: the flow, and the app that it runs in. */
export function Controls({ phone, state }: { phone: Phone; state: State }): JSX.Element {
  const { choices, offer, session } = state;
  const flows = offer?.flows ?? [];
  const flow = flows.find(({ id }) => id === choices.flow);
  const options = (some: readonly Flow[]): JSX.Element[] =>
    some.map((one) => (
      <option key={one.id} value={one.id}>
        {titleOf(one, "en-GB")}
      </option>
    ));
  return (
    <section className="controls" aria-labelledby="controls-title">
      <h1 id="controls-title">Try a help flow</h1>
      <p className="quiet">Each screen is described by the server and drawn here as any app would. Change the app while you are in a flow: it goes on where you are.</p>
      <label className="field">
        <span>Flow</span>
        <select value={choices.flow ?? ""} onChange={(event) => void phone.pick(flows.find(({ id }) => id === event.target.value))}>
          <option value="">Choose on the phone</option>
          <optgroup label="Flows">{options(flows.filter(({ part }) => !part))}</optgroup>
          <optgroup label="Parts of other flows">{options(flows.filter(({ part }) => part))}</optgroup>
        </select>
      </label>
      {flow !== undefined && flow.inputs.length > 0 && (
        <details className="inputs" open={!phone.canStart(flow)}>
          <summary>Inputs of the flow</summary>
          <InputFields phone={phone} state={state} flow={flow} />
        </details>
      )}
      <label className="field">
        <span>Language</span>
        <select value={choices.locale} onChange={(event) => void phone.rebuild({ locale: event.target.value })}>
          {LOCALES.map(([locale, name]) => (
            <option key={locale} value={locale} lang={locale}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>The app knows catalogue release</span>
        <select value={choices.catalogue} onChange={(event) => void phone.rebuild({ catalogue: Number(event.target.value) })}>
          {Array.from({ length: offer?.releases ?? 3 }, (_, index) => index + 1).map((release) => (
            <option key={release} value={release}>
              {release}
              {release === 1 ? ", the baseline" : release === (offer?.releases ?? 3) ? ", the newest" : ""}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>Colours</span>
        <select value={choices.theme} onChange={(event) => phone.dress(event.target.value as State["choices"]["theme"])}>
          <option value="light">Light</option>
          <option value="dark">Dark</option>
          <option value="system">As this device</option>
        </select>
      </label>
      <label className="field">
        <span>Customer</span>
        <select value={choices.customer} onChange={(event) => void phone.become(event.target.value)}>
          {CUSTOMERS.some(([name]) => name === choices.customer) || <option value={choices.customer}>{choices.customer}</option>}
          {CUSTOMERS.map(([name, words]) => (
            <option key={name} value={name}>
              {words}
            </option>
          ))}
        </select>
      </label>
      {session !== undefined && flow !== undefined && (
        <button type="button" className="other" onClick={() => void phone.start(flow)}>
          Start again
        </button>
      )}
    </section>
  );
}
