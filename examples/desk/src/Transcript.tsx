import { HelpflowScreen } from "@helpflow/web";
import { type JSX, useState } from "react";
import type { Handoff, Shown } from "./api.js";
import type { State } from "./store.js";
import { didOf, timeOf } from "./words.js";

/** What the customer saw, one screen at a time, drawn as it was and only to be looked at. */
export function Transcript({ state, handoff }: { state: State; handoff: Handoff }): JSX.Element {
  const { transcript, choices } = state;
  // What they did last says most, such as asking for a person; who has picked another screen stays there.
  const [picked, setPicked] = useState<number>();
  return (
    <aside className="transcript" aria-labelledby="transcript-title">
      <h2 id="transcript-title">What the customer saw</h2>
      {transcript !== undefined ? (
        <Screens screens={transcript} at={Math.min(picked ?? lastDeed(transcript), transcript.length - 1)} onPick={setPicked} state={state} handoff={handoff} />
      ) : (
        <p className="quiet">
          {handoff.agent === choices.agent
            ? "One moment"
            : handoff.state === "accepted"
              ? `Only ${handoff.agent ?? "the agent"}, who is with the customer, sees this.`
              : "Accept it, and the screens are shown here as the customer saw them."}
        </p>
      )}
    </aside>
  );
}

/** Where the last screen is on which the customer did something. */
function lastDeed(screens: readonly Shown[]): number {
  const at = screens.findLastIndex(({ answered }) => answered !== undefined);
  return at < 0 ? screens.length - 1 : at;
}

function Screens({ screens, at, onPick, state, handoff }: {
  screens: readonly Shown[];
  at: number;
  onPick: (at: number) => void;
  state: State;
  handoff: Handoff;
}): JSX.Element {
  const shown = screens[at];
  if (shown === undefined) {
    return <p className="quiet">The customer has seen no screen yet.</p>;
  }
  const did = didOf(shown);
  const masked = shown.answered?.masked?.length ?? 0;
  return (
    <>
      <div className="jump">
        <button type="button" className="small" disabled={at === 0} onClick={() => onPick(at - 1)}>
          Earlier
        </button>
        <label className="field">
          <span className="hidden">Screen</span>
          <select value={at} onChange={(event) => onPick(Number(event.target.value))}>
            {screens.map(({ at: time, screen }, index) => (
              <option key={index} value={index}>
                {timeOf(time, state.now)} {screen.title}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className="small" disabled={at === screens.length - 1} onClick={() => onPick(at + 1)}>
          Later
        </button>
      </div>
      <p className="quiet" role="status">
        Screen {at + 1} of {screens.length}, at {timeOf(shown.at, state.now)}.{" "}
        {did !== undefined && shown.answered !== undefined && `${handoff.customer} ${did} at ${timeOf(shown.answered.at, state.now)}.`}
        {masked > 0 && ` ${masked === 1 ? "One answer is" : `${masked} answers are`} sensitive and not shown.`}
      </p>
      <div className="seen" role="group" aria-label={`Screen ${at + 1}, only to be looked at`}>
        <HelpflowScreen key={at} screen={shown.screen} drafts={maskedIn(shown)} status={shown.status} theme={state.choices.theme} readOnly />
      </div>
    </>
  );
}

const TYPED: ReadonlySet<string> = new Set(["text-input/1", "text-area/1", "phone-input/1", "email-input/1", "money-input/1"]);

/** Dots where something was typed that is not told, so that no field looks left out. */
function maskedIn({ screen, answered }: Shown): Record<string, string> {
  const masked = new Set(answered?.masked);
  const typed = screen.components.filter((component) => masked.has(component.id) && TYPED.has(component.kind) && !("format" in component && component.format === "date"));
  return Object.fromEntries(typed.map(({ id }) => [id, "••••••"]));
}
