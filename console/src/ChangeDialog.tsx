import { type JSX, useEffect, useState } from "react";
import { wordsOf } from "./api.js";
import { AskDialog, Reason, textOf } from "./AskDialog.js";
import { changeOf } from "./changeOf.js";
import { consequences, NAMES } from "./consequences.js";
import { Issues } from "./Issues.js";
import { customers, percent } from "./numbers.js";
import type { Console, Looked } from "./store.js";
import type { ChangeWord, InFlight, Issue } from "./types.js";
import { Weights } from "./Weights.js";

/**
 * Says what a change does to whom, and asks for what it needs. All of it is about what was seen when it was opened, and
 * so is what is asked of the server.
 */
export function ChangeDialog({ store, word, seen, revision, onClose }: {
  store: Console;
  word: ChangeWord;
  seen: Looked;
  /** At which the experiment is now, if it is known. */
  revision: number | undefined;
  onClose: () => void;
}): JSX.Element {
  const { experiment, report } = seen;
  const { title, submit } = NAMES[word];
  const begins = word === "start" || word === "resume";
  const issues = useIssues(store, experiment.key, begins);
  const isBarred = issues?.found.some(({ severity }) => severity === "error") ?? false;
  return (
    <AskDialog title={`${title}: ${experiment.key}`} submit={submit} isBarred={isBarred} onClose={onClose} onSubmit={(said) => store.change(experiment, changeOf(word, experiment, said), textOf(said, "reason"))}>
      {begins && <Found issues={issues} />}
      {!isBarred && (
        <>
          <ul className="consequences">
            {consequences(word, experiment, report).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <Fields word={word} seen={seen} />
          <Reason />
        </>
      )}
      <div role="status">
        {revision !== undefined && revision !== experiment.revision && <p className="notice">Somebody has changed the experiment since you opened this. Close it, and look again.</p>}
      </div>
    </AskDialog>
  );
}

interface Checked {
  found: readonly Issue[];
  failure?: string;
}

function useIssues(store: Console, key: string, isWanted: boolean): Checked | undefined {
  const [checked, setChecked] = useState<Checked>();
  useEffect(() => {
    let isOpen = true;
    const keep = (answer: Checked): void => {
      if (isOpen) {
        setChecked(answer);
      }
    };
    if (isWanted) {
      store.issues(key).then(
        (found) => keep({ found }),
        (failure: unknown) => keep({ found: [], failure: wordsOf(failure) }),
      );
    }
    return () => {
      isOpen = false;
    };
  }, [store, key, isWanted]);
  return checked;
}

/** What was found in it, which is shown before anything else. */
function Found({ issues }: { issues: Checked | undefined }): JSX.Element {
  const errors = issues?.found.some(({ severity }) => severity === "error") ?? false;
  const said =
    issues === undefined
      ? "The experiment is being checked."
      : issues.failure !== undefined
        ? `It could not be checked: ${issues.failure} The server checks it again before it starts.`
        : errors
          ? "It cannot start as it is. Put right what is an error, then come back."
          : issues.found.length > 0
            ? "Nothing keeps it from starting. To be known before:"
            : "It was checked, and nothing keeps it from starting.";
  return (
    <div role="status" className={errors ? "trouble" : "checked"}>
      <p>{said}</p>
      <Issues issues={issues?.found ?? []} />
    </div>
  );
}

const GO_LIVE: Readonly<Record<InFlight | "", string>> = {
  pin: "It goes live; open sessions finish where they are",
  follow: "It goes live; open sessions move to it where they come to the same place",
  reconcile: "It goes live; open sessions move to it, and are asked what is new",
  "": "It does not go live now",
};

/** Of an experiment that compares versions: whether the winner goes live with the stop. */
function GoLive(): JSX.Element {
  return (
    <fieldset>
      <legend>The winner’s version</legend>
      {Object.entries(GO_LIVE).map(([word, words]) => (
        <label key={word} className="check">
          <input type="radio" name="inFlight" value={word} defaultChecked={word === "pin"} /> {words}
        </label>
      ))}
      <p className="quiet">Sessions of this experiment finish on their versions in any case. Without a winner nothing goes live.</p>
    </fieldset>
  );
}

function Fields({ word, seen: { experiment, report } }: { word: ChangeWord; seen: Looked }): JSX.Element | null {
  switch (word) {
    case "ramp":
      return (
        <label className="field short">
          <span>Coverage, in % of each variant’s share</span>
          <input name="coverage" type="number" inputMode="decimal" min={0} max={100} step="any" required defaultValue={Number((100 * (experiment.coverage ?? 1)).toFixed(4))} />
        </label>
      );
    case "reweight":
      return <Weights experiment={experiment} />;
    case "evict":
      return (
        <fieldset>
          <legend>Variant</legend>
          {report.variants
            .filter(({ evicted }) => !evicted)
            .map(({ name, assigned }) => (
              <label key={name} className="check">
                <input type="radio" name="variant" value={name} required /> {name}, which {customers(assigned)} {assigned === 1 ? "has" : "have"}
              </label>
            ))}
        </fieldset>
      );
    case "stop":
      return (
        <>
          <fieldset>
            <legend>{experiment.flow === undefined ? "What everybody has from now on" : "The winner"}</legend>
            {experiment.variants.map(({ name, title, version, weight }, index) => (
              <label key={name} className="check">
                <input type="radio" name="winner" value={name} required />
                <span>
                  {title ?? name}
                  {index === 0 && (title ?? name) !== "control" && ", the control"}
                  {version !== undefined && `, version ${version}`} <span className="quiet">({percent(weight)} until now)</span>
                </span>
              </label>
            ))}
            <label className="check">
              <input type="radio" name="winner" value="" required /> No winner: everybody {experiment.flow === undefined ? "goes otherwise, as the flow says" : "has the live version"}
            </label>
          </fieldset>
          {experiment.flow !== undefined && <GoLive />}
        </>
      );
    default:
      return null;
  }
}
