import { HelpflowSession } from "@helpflow/web";
import { type JSX, useState, useSyncExternalStore } from "react";
import { Controls } from "./Controls.js";
import { Home } from "./Home.js";
import { type Opened, Sheet } from "./Sheet.js";
import { Phone } from "./store.js";
import { WayBack } from "./WayBack.js";
import { Wire } from "./Wire.js";

/** The one place of an app that this page has: a session of the customer's, such as one that an agent began for them. */
const SESSION = "help.session";

const phone = new Phone();
void phone.load();

export function App(): JSX.Element {
  const state = useSyncExternalStore(phone.subscribe, () => phone.state);
  const { choices, session } = state;
  const [opened, setOpened] = useState<Opened>();
  const [wire, setWire] = useState(true);
  const dark = choices.theme === "system" ? undefined : choices.theme;
  return (
    <div className="page" data-wire={wire || undefined} data-open={session !== undefined || undefined}>
      <header className="masthead">
        <p className="brand">Helpflow</p>
        <button type="button" className="small" aria-pressed={wire} onClick={() => setWire(!wire)}>
          {wire ? "Hide the wire" : "Show the wire"}
        </button>
      </header>
      <Controls phone={phone} state={state} />
      <main className="phone" data-theme={dark}>
        <div className="phone-screen">
          {session === undefined ? (
            <Home phone={phone} state={state} />
          ) : (
            <HelpflowSession
              key={`${choices.locale} ${choices.catalogue} ${choices.session ?? ""}`}
              session={session}
              locale={choices.locale}
              theme={choices.theme}
              onClose={() => void phone.leave()}
              onOpen={(destination, parameters) =>
                destination === SESSION ? void phone.open(String(parameters["session"])) : setOpened({ destination, parameters })
              }
              onStepUp={(request) => new Promise((done) => setOpened({ stepUp: request, done }))}
            />
          )}
          {session !== undefined && choices.from !== undefined && <WayBack session={session} locale={choices.locale} onBack={() => void phone.goBack()} />}
        </div>
      </main>
      {wire && <Wire recorder={phone.recorder} />}
      {opened !== undefined && <Sheet opened={opened} onClose={() => setOpened(undefined)} />}
    </div>
  );
}
