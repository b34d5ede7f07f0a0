import type { JSX } from "react";
import type { Handoff } from "./api.js";
import { grouped } from "./groups.js";
import type { Desk, State } from "./store.js";
import { callOf, plain, waited, whyOf } from "./words.js";

/** Everybody who asked for a person, those first who are with this agent. */
export function Queue({ desk, state }: { desk: Desk; state: State }): JSX.Element {
  const { choices, handoffs, queues, more } = state;
  const { mine, waiting, others } = grouped(handoffs ?? [], choices.agent);
  const known = choices.queue === undefined || queues.includes(choices.queue) ? queues : [...queues, choices.queue];
  return (
    <nav className="queue" aria-labelledby="queue-title">
      <h2 id="queue-title">
        Queue
        {handoffs !== undefined && <span className="count"> {waiting.length === 1 ? "1 waits" : `${waiting.length} wait`}</span>}
      </h2>
      <label className="field">
        <span>Show</span>
        <select value={choices.queue ?? ""} onChange={(event) => void desk.filter(event.target.value || undefined)}>
          <option value="">All queues</option>
          {known.map((queue) => (
            <option key={queue} value={queue}>
              {queue}
            </option>
          ))}
        </select>
      </label>
      <Group title="With you" handoffs={mine} desk={desk} state={state} />
      <Group title="Waiting" handoffs={waiting} desk={desk} state={state} />
      <Group title="With others" handoffs={others} desk={desk} state={state} />
      {handoffs?.length === 0 && <p className="quiet">{choices.queue === undefined ? "Nobody asks for help." : "Nobody asks for help in this queue."}</p>}
      {more && <p className="quiet">There are more than are shown: pick a queue.</p>}
    </nav>
  );
}

function Group({ title, handoffs, desk, state }: { title: string; handoffs: readonly Handoff[]; desk: Desk; state: State }): JSX.Element | null {
  return handoffs.length === 0 ? null : (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {handoffs.map((handoff) => (
          <li key={handoff.id}>
            <Row handoff={handoff} isChosen={handoff.id === state.choices.handoff} me={state.choices.agent} now={state.now} onChoose={() => void desk.choose(handoff.id)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Row({ handoff, isChosen, me, now, onChoose }: { handoff: Handoff; isChosen: boolean; me: string; now: number; onChoose: () => void }): JSX.Element {
  const call = callOf(handoff, now);
  return (
    <button type="button" className="row" aria-current={isChosen || undefined} data-priority={handoff.priority} onClick={onChoose}>
      <span className="row-head">
        <strong>{handoff.customer}</strong>
        <span className="when">{waited(handoff.since, now)}</span>
      </span>
      <span className="row-words">
        {handoff.flow}, at {plain(handoff.node).toLowerCase()}
      </span>
      <span className="row-words">{whyOf(handoff)}</span>
      <span className="tags">
        {handoff.priority !== "normal" && <span className="tag" data-tone={handoff.priority}>{handoff.priority}</span>}
        <span className="tag">{handoff.queue}</span>
        {handoff.state === "accepted" && handoff.agent !== undefined && handoff.agent !== me && <span className="tag">{handoff.agent}</span>}
        {call !== undefined && <span className="tag">{call}</span>}
      </span>
    </button>
  );
}
