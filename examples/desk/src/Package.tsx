import { type JSX, useEffect, useRef, useState } from "react";
import type { Handoff } from "./api.js";
import { MOVES, MoveDialog, type Asked } from "./MoveDialog.js";
import { RevealDialog } from "./RevealDialog.js";
import { SendDialog } from "./SendDialog.js";
import type { Desk, State } from "./store.js";
import { callOf, plain, standing, timeOf, valueOf, waited, whyOf } from "./words.js";

type Opened = { move: Asked } | { reveal: string } | "send" | undefined;

/** What is known of one hand-off, and what the agent can do about it. */
export function Package({ desk, state, handoff }: { desk: Desk; state: State; handoff: Handoff }): JSX.Element {
  const [opened, setOpened] = useState<Opened>();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  // A button that is gone with what it did leaves the focus nowhere.
  useEffect(() => {
    if (opened === undefined && document.activeElement === document.body) {
      title.current?.focus();
    }
  }, [opened, handoff.state]);
  const close = (): void => setOpened(undefined);
  const { agent } = state.choices;
  const isMine = handoff.state === "accepted" && handoff.agent === agent;
  const call = callOf(handoff, state.now);
  return (
    <article className="package" aria-labelledby="package-title">
      <button type="button" className="small back" onClick={() => void desk.choose(undefined)}>
        Back to the queue
      </button>
      <h2 id="package-title" ref={title} tabIndex={-1}>
        {handoff.customer}
      </h2>
      <p className="quiet">
        {handoff.customer} {standing(handoff, agent)}. Asked {waited(handoff.since, state.now)}
        {waited(handoff.since, state.now) === "just now" ? "" : " ago"}, in the queue {handoff.queue}.
      </p>
      {state.problem !== undefined && (
        <p className="trouble" role="alert">
          {state.problem}
        </p>
      )}
      <Buttons handoff={handoff} isMine={isMine} onAccept={() => void desk.accept()} onOpen={setOpened} />
      {handoff.summary !== undefined && <p className="summary">{handoff.summary}</p>}
      <dl className="facts">
        <Fact name="Why" value={whyOf(handoff)} />
        <Fact name="Priority" value={plain(handoff.priority)} />
        {call !== undefined && <Fact name="Call" value={call} />}
        {handoff.repeated !== undefined && <Fact name="Asked again" value={timeOf(handoff.repeated.at, state.now)} />}
        <Fact name="Flow" value={`${handoff.flow}, version ${handoff.flowVersion}`} />
        {(handoff.supportNeeds ?? []).length > 0 && <Fact name="Support needs" value={valueOf(handoff.supportNeeds)} />}
      </dl>
      <Context handoff={handoff} state={state} isMine={isMine} onReveal={(reveal) => setOpened({ reveal })} />
      {handoff.path.length > 0 && (
        <section aria-labelledby="path-title">
          <h3 id="path-title">The way here</h3>
          <ol className="path">
            {handoff.path.map(({ address, title: words }, index) => (
              <li key={index}>{words ?? plain(address)}</li>
            ))}
          </ol>
        </section>
      )}
      <Sent handoff={handoff} />
      {opened !== undefined && typeof opened === "object" && "move" in opened && <MoveDialog desk={desk} move={opened.move} onClose={close} />}
      {opened !== undefined && typeof opened === "object" && "reveal" in opened && <RevealDialog desk={desk} name={opened.reveal} onClose={close} />}
      {opened === "send" && <SendDialog desk={desk} state={state} onClose={close} />}
    </article>
  );
}

function Buttons({ handoff, isMine, onAccept, onOpen }: {
  handoff: Handoff;
  isMine: boolean;
  onAccept: () => void;
  onOpen: (opened: Opened) => void;
}): JSX.Element | null {
  const { state } = handoff;
  const waits = ["requested", "queued", "transferred"].includes(state);
  const asked = (Object.keys(MOVES) as Asked[]).filter((move) => (move === "unavailable" ? ["requested", "queued"].includes(state) : isMine));
  return waits || isMine ? (
    <div className="buttons">
      {waits && (
        <button type="button" className="main" onClick={onAccept}>
          Accept
        </button>
      )}
      {isMine && (
        <button type="button" className="main" onClick={() => onOpen("send")}>
          Send into a flow…
        </button>
      )}
      {asked.map((move) => (
        <button key={move} type="button" className="other" onClick={() => onOpen({ move })}>
          {MOVES[move].button}
        </button>
      ))}
    </div>
  ) : null;
}

/** What the flow tells, and what it tells the name of only. */
function Context({ handoff, state, isMine, onReveal }: { handoff: Handoff; state: State; isMine: boolean; onReveal: (name: string) => void }): JSX.Element {
  const told = Object.entries(handoff.context);
  const sensitive = handoff.sensitive ?? [];
  return (
    <section aria-labelledby="context-title">
      <h3 id="context-title">What the flow knows</h3>
      {told.length === 0 && sensitive.length === 0 ? (
        <p className="quiet">Nothing that this flow passes on. What the customer saw tells more.</p>
      ) : (
        <dl className="facts">
          {told.map(([name, value]) => (
            <Fact key={name} name={plain(name)} value={valueOf(value)} />
          ))}
          {sensitive.map((name) => {
            // It was shown to who is with the customer, for as long as they are.
            const shown = isMine ? state.revealed[handoff.id]?.[name] : undefined;
            return (
              <div key={name}>
                <dt>{plain(name)}</dt>
                {shown === undefined ? (
                  <dd className="masked">
                    <span aria-hidden="true">••••••</span>
                    <span className="hidden">hidden</span>
                    {isMine && (
                      <button type="button" className="small" aria-label={`Reveal ${plain(name)}`} onClick={() => onReveal(name)}>
                        Reveal
                      </button>
                    )}
                  </dd>
                ) : (
                  <dd>
                    {valueOf(shown.value)} <span className="quiet">shown {shown.times === 1 ? "once" : `${shown.times} times`}, which is written down</span>
                  </dd>
                )}
              </div>
            );
          })}
        </dl>
      )}
    </section>
  );
}

/** The flows that the customer was sent into, and what came of them. */
function Sent({ handoff }: { handoff: Handoff }): JSX.Element | null {
  const flows = handoff.flows ?? [];
  return flows.length === 0 ? null : (
    <section aria-labelledby="sent-title">
      <h3 id="sent-title">Sent into</h3>
      <ul className="sent">
        {flows.map((flow) => (
          <li key={flow.session}>
            <strong>{flow.flow}</strong>{" "}
            <span className="tag" data-tone={flow.outcome === "resolved" ? "done" : undefined}>
              {flow.outcome === undefined ? plain(flow.status).toLowerCase() : `${plain(flow.status).toLowerCase()}: ${plain(flow.outcome).toLowerCase()}`}
            </span>
            {Object.keys(flow.outputs ?? {}).length > 0 && <p className="quiet">{valueOf(flow.outputs)}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Fact({ name, value }: { name: string; value: string }): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
