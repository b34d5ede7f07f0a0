import { type JSX, useState, useSyncExternalStore } from "react";
import { isName } from "./choices.js";
import { Package } from "./Package.js";
import { Queue } from "./Queue.js";
import { Desk, type State } from "./store.js";
import { Transcript } from "./Transcript.js";

const desk = new Desk();
void desk.open();

export function App(): JSX.Element {
  const state = useSyncExternalStore(desk.subscribe, () => desk.state);
  const { choices, chosen, failure, said } = state;
  return (
    <div className="page" data-theme={choices.theme} data-chosen={chosen !== undefined || undefined}>
      <header className="masthead">
        <h1 className="brand">Helpflow desk</h1>
        <Who state={state} />
      </header>
      {failure !== undefined && (
        <p className="trouble" role="alert">
          {failure} Is this a server of <code>./helpflow serve</code>, with its own database? The desk tries again every few seconds.
        </p>
      )}
      <Queue desk={desk} state={state} />
      <main className="work">
        {chosen === undefined ? <Nothing state={state} /> : <Package key={chosen.id} desk={desk} state={state} handoff={chosen} />}
      </main>
      {chosen !== undefined && <Transcript key={`transcript ${chosen.id}`} state={state} handoff={chosen} />}
      <p className="hidden" role="status">
        {said}
      </p>
    </div>
  );
}

/** Who sits here, and in which colours. */
function Who({ state: { choices } }: { state: State }): JSX.Element {
  const [typed, setTyped] = useState(choices.agent);
  const take = (): void => {
    if (isName(typed) && typed !== choices.agent) {
      void desk.become(typed);
    } else {
      setTyped(choices.agent);
    }
  };
  return (
    <form
      className="who"
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <label>
        <span>Agent</span>
        <input value={typed} onChange={(event) => setTyped(event.target.value)} onBlur={take} autoComplete="off" spellCheck={false} />
      </label>
      <label>
        <span>Colours</span>
        <select value={choices.theme} onChange={(event) => desk.dress(event.target.value as State["choices"]["theme"])}>
          <option value="system">As this device</option>
          <option value="light">Light</option>
          <option value="dark">Dark</option>
        </select>
      </label>
    </form>
  );
}

function Nothing({ state: { handoffs, problem } }: { state: State }): JSX.Element {
  return (
    <div className="nothing">
      {problem !== undefined && (
        <p className="trouble" role="alert">
          {problem}
        </p>
      )}
      {handoffs === undefined ? (
        <p>One moment</p>
      ) : handoffs.length === 0 ? (
        <>
          <h2>Nobody asks for help</h2>
          <p>
            Open <a href="/" target="_blank" rel="noopener">the phone<span className="hidden"> (opens in a new tab)</span></a>, start a flow and press <strong>Talk to us</strong>: the customer appears here within three seconds.
          </p>
        </>
      ) : (
        <>
          <h2>Choose somebody from the queue</h2>
          <p>Who is most urgent, and has waited longest, stands first.</p>
        </>
      )}
    </div>
  );
}
