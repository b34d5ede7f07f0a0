import { type JSX, useEffect, useState, useSyncExternalStore } from "react";
import { ExperimentView } from "./ExperimentView.js";
import { List } from "./List.js";
import { Way } from "./navigation.js";
import { SignIn } from "./SignIn.js";
import { Console, type State } from "./store.js";
import { clockOf } from "./words.js";

const store = new Console();
void store.open();
addEventListener("popstate", () => void store.follow());
document.addEventListener("visibilitychange", () => {
  if (!document.hidden) {
    void store.refresh();
  }
});

export function App(): JSX.Element {
  const state = useSyncExternalStore(store.subscribe, () => store.state);
  const { key } = state.address;
  const [signing, setSigning] = useState(false);
  useEffect(() => {
    document.title = `${key ?? "Experiments"} · Helpflow console`;
  }, [key]);
  return (
    <div className="page">
      <a className="skip" href="#content">
        Skip to the content
      </a>
      <header className="masthead">
        <p className="brand">Helpflow console</p>
        <nav aria-label="Rooms">
          <Way store={store} to={undefined} current={key === undefined}>
            Experiments
          </Way>
        </nav>
        <button type="button" className="small" onClick={() => setSigning(true)}>
          {state.hasToken ? "With a token" : `As ${state.address.as}`}
          <span className="hidden">: say who you are</span>
        </button>
        <Freshness state={state} onSignIn={() => setSigning(true)} />
      </header>
      <main id="content" tabIndex={-1}>
        {key === undefined ? <List store={store} state={state} /> : <ExperimentView key={key} name={key} store={store} state={state} />}
      </main>
      {signing && <SignIn store={store} state={state} onClose={() => setSigning(false)} />}
      <p className="hidden" role="status">
        {state.said}
      </p>
    </div>
  );
}

/** How old what is shown is; what could not be had is said aloud, and that it is asked for again. */
function Freshness({ state: { at, failure }, onSignIn }: { state: State; onSignIn: () => void }): JSX.Element {
  return (
    <>
      <p className="freshness quiet">{at === undefined ? "One moment." : `As of ${clockOf(at)}; asked for again every 10 seconds.`}</p>
      <div role="status" className="failure">
        {failure !== undefined && (
          <p className="trouble">
            {failure.words} {at === undefined ? "" : `What is shown is of ${clockOf(at)}. `}It is tried again every 10 seconds.{" "}
            {failure.isIdentity && (
              <button type="button" className="small" onClick={onSignIn}>
                Say who you are…
              </button>
            )}
          </p>
        )}
      </div>
    </>
  );
}
