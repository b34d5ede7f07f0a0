import { type JSX, useEffect, useRef, useState } from "react";
import { ChangeDialog } from "./ChangeDialog.js";
import { CHANGES, NAMES } from "./consequences.js";
import { Exports } from "./Exports.js";
import { Exposures } from "./Exposures.js";
import { FunnelByNode } from "./FunnelByNode.js";
import { Guardrails } from "./Guardrails.js";
import { StatusTag } from "./List.js";
import { Measured } from "./Measured.js";
import { useArrival } from "./navigation.js";
import { Reading } from "./Reading.js";
import { SampleRatios } from "./SampleRatios.js";
import type { Console, Looked, State } from "./store.js";
import { Timeline } from "./Timeline.js";
import type { ChangeWord } from "./types.js";
import { Variants } from "./Variants.js";
import { sinceOf } from "./words.js";

/** One experiment: what is known of it, and what can be done about it. */
export function ExperimentView({ name, store, state }: { name: string; store: Console; state: State }): JSX.Element {
  const title = useRef<HTMLHeadingElement>(null);
  useArrival(store, title);
  const { looked } = state;
  const [opened, setOpened] = useState<{ word: ChangeWord; seen: Looked }>();
  const wasOpened = useRef(false);
  // A button that is gone with what it did leaves the focus nowhere.
  useEffect(() => {
    if (opened === undefined && wasOpened.current && document.activeElement === document.body) {
      title.current?.focus();
    }
    wasOpened.current = opened !== undefined;
  }, [opened]);
  return (
    <>
      <div className="head">
        <h1 ref={title} tabIndex={-1}>
          {name}
        </h1>
        {looked !== undefined && (
          <p>
            <StatusTag status={looked.experiment.status} /> <span className="quiet">{sinceOf(looked.experiment)}</span>
          </p>
        )}
      </div>
      {looked !== undefined && (
        <>
          <p className="hypothesis">{looked.experiment.hypothesis}</p>
          <Buttons looked={looked} onOpen={(word) => setOpened({ word, seen: looked })} />
          <Reading looked={looked} />
          <Variants looked={looked} />
          {looked.report.exposures.length > 0 && <Exposures report={looked.report} />}
          <FunnelByNode looked={looked} />
          <Measured looked={looked} />
          {looked.report.guardrails.length > 0 && <Guardrails looked={looked} />}
          {looked.experiment.status !== "draft" && <SampleRatios report={looked.report} />}
          <Timeline looked={looked} />
          <Exports store={store} name={name} />
        </>
      )}
      {opened !== undefined && <ChangeDialog store={store} word={opened.word} seen={opened.seen} revision={looked?.experiment.revision} onClose={() => setOpened(undefined)} />}
    </>
  );
}

function Buttons({ looked: { experiment }, onOpen }: { looked: Looked; onOpen: (word: ChangeWord) => void }): JSX.Element | null {
  const words = CHANGES[experiment.status].filter((word) => word !== "evict" || experiment.evicted.length < experiment.variants.length);
  return words.length === 0 ? null : (
    <div className="buttons">
      {words.map((word) => (
        <button key={word} type="button" className={word === "start" || word === "resume" ? "main" : "other"} onClick={() => onOpen(word)}>
          {NAMES[word].button}
        </button>
      ))}
    </div>
  );
}
