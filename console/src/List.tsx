import { type JSX, useRef } from "react";
import { exposedIn } from "./exposures.js";
import { ordered } from "./list.js";
import { useArrival, Way } from "./navigation.js";
import { customers } from "./numbers.js";
import { Scroll } from "./Scroll.js";
import type { Console, State } from "./store.js";
import type { Experiment, Status } from "./types.js";
import { sinceOf, statusOf } from "./words.js";

const ALL: readonly Status[] = ["running", "paused", "draft", "stopped"];

/** All experiments, each with what there is to know first. */
export function List({ store, state }: { store: Console; state: State }): JSX.Element {
  const title = useRef<HTMLHeadingElement>(null);
  useArrival(store, title);
  const { experiments, status, rows } = state;
  const wanted = ordered(experiments ?? [], status);
  const shown = wanted.slice(0, rows);
  return (
    <>
      <div className="head">
        <h1 ref={title} tabIndex={-1}>
          Experiments
        </h1>
        <label className="inline">
          <span>Show</span>
          <select value={status ?? ""} onChange={(event) => void store.filter(ALL.find((one) => one === event.target.value))}>
            <option value="">All</option>
            {ALL.map((one) => (
              <option key={one} value={one}>
                {statusOf(one)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {experiments === undefined ? null : shown.length === 0 ? (
        <div className="panel">
          <p>{status === undefined ? "There is no experiment yet." : `No experiment is ${statusOf(status).toLowerCase()}.`}</p>
          {status === undefined && (
            <p className="quiet">
              Write the first with <code>PUT /v1/experiments/&#123;key&#125;</code>; it stays a draft until you start it here.
            </p>
          )}
        </div>
      ) : (
        <Scroll label="Experiments" className="panel">
          <table className="list">
            <caption><span>
              {wanted.length === shown.length ? `${wanted.length} ${wanted.length === 1 ? "experiment" : "experiments"}` : `${shown.length} of ${wanted.length} experiments`}, those that run first
            </span></caption>
            <thead>
              <tr>
                <th scope="col">Experiment</th>
                <th scope="col">Status</th>
                <th scope="col" className="number">
                  Exposed
                </th>
                <th scope="col">Reading</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((experiment) => (
                <Line key={experiment.key} store={store} experiment={experiment} row={state.reports[experiment.key]} />
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {wanted.length > shown.length && (
        <button type="button" className="other" onClick={() => void store.more()}>
          Show more
        </button>
      )}
    </>
  );
}

function Line({ store, experiment, row }: { store: Console; experiment: Experiment; row: State["reports"][string] | undefined }): JSX.Element {
  const report = row !== undefined && "report" in row ? row.report : undefined;
  const alarm = report?.sampleRatio?.alarm ?? false;
  return (
    <tr>
      <th scope="row">
        <Way store={store} to={experiment.key}>
          {experiment.key}
        </Way>
        <span className="below">{experiment.hypothesis}</span>
      </th>
      <td>
        <StatusTag status={experiment.status} /> <span className="below">{sinceOf(experiment)}</span>
      </td>
      <td className="number">{report === undefined ? "" : customers(exposedIn(report))}</td>
      <td className={alarm ? "alarmed" : undefined}>{row === undefined ? <span className="quiet">One moment.</span> : "failure" in row ? `Its report could not be had. ${row.failure}` : report?.reading[0]}</td>
    </tr>
  );
}

export function StatusTag({ status }: { status: Status }): JSX.Element {
  return (
    <span className="tag" data-status={status}>
      {statusOf(status)}
    </span>
  );
}
