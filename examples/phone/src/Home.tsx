import type { JSX } from "react";
import { titleOf } from "./flows.js";
import { InputFields } from "./InputFields.js";
import type { Phone, State } from "./store.js";

const WORDS = {
  en: { title: "How can we help?", again: "Carry on", all: "Help with", wait: "One moment" },
  cy: { title: "Sut gallwn ni helpu?", again: "Parhau", all: "Help gyda", wait: "Un eiliad" },
  ar: { title: "كيف يمكننا مساعدتك؟", again: "المتابعة", all: "المساعدة في", wait: "لحظة من فضلك" },
} as const;

/** The help page of the bank's app, from which flows are started. */
export function Home({ phone, state }: { phone: Phone; state: State }): JSX.Element {
  const { choices, offer, open, failure } = state;
  const language = choices.locale.split("-")[0] as keyof typeof WORDS;
  const words = WORDS[language] ?? WORDS.en;
  const flow = offer?.flows.find(({ id }) => id === choices.flow);
  return (
    <div className="hf home" lang={choices.locale} dir={language === "ar" ? "rtl" : "ltr"} data-theme={choices.theme} data-dark={choices.theme === "dark" || undefined}>
      <div className="hf-main">
        <h1 className="hf-title">{words.title}</h1>
        {failure !== undefined && (
          <p className="home-failure" role="alert" lang="en" dir="ltr">
            {failure} Is this a server of <code>./helpflow serve</code>, with its own database?
          </p>
        )}
        {offer === undefined && failure === undefined && <p role="status">{words.wait}</p>}
        {flow !== undefined && !phone.canStart(flow) && (
          <div className="home-inputs" lang="en" dir="ltr">
            <InputFields phone={phone} state={state} flow={flow} />
          </div>
        )}
        {open.length > 0 && (
          <>
            <h2>{words.again}</h2>
            <ul className="rows">
              {open.slice(0, 3).map((session) => (
                <li key={session.id}>
                  <button type="button" onClick={() => void phone.resume(session)}>
                    {session.title}
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
        {offer !== undefined && (
          <>
            <h2>{words.all}</h2>
            <ul className="rows">
              {offer.flows
                .filter(({ part }) => !part)
                .map((one) => (
                  <li key={one.id}>
                    <button type="button" onClick={() => void phone.pick(one)}>
                      {titleOf(one, choices.locale)}
                    </button>
                  </li>
                ))}
            </ul>
          </>
        )}
      </div>
    </div>
  );
}
