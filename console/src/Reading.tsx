import type { JSX } from "react";
import type { Looked } from "./store.js";
import { timeOf } from "./words.js";

/** What is known in plain words, before any number. */
export function Reading({ looked: { experiment, report } }: { looked: Looked }): JSX.Element {
  const alarm = report.sampleRatio?.alarm ?? false;
  const isHarmed = report.guardrails.some(({ variants }) => variants.some((one) => one.notComputable === undefined && one.status === "harmed"));
  const { startsAt, stopsAt } = experiment.schedule ?? {};
  return (
    <section className="panel reading" data-tone={alarm || isHarmed ? "alarm" : undefined} aria-labelledby="reading-title">
      <h2 id="reading-title">What is known</h2>
      {alarm && (
        <p className="alarm">
          <strong>Alarm: the sample ratio is wrong.</strong> The variants do not have as many customers as their weights say. <a href="#ratio-title">See where</a>.
        </p>
      )}
      {report.reading.map((sentence, index) => (
        <p key={sentence} className={index === 0 ? "first" : undefined}>
          {sentence}
        </p>
      ))}
      {experiment.winner !== undefined && <p>The winner is {experiment.winner}.</p>}
      {experiment.status === "draft" && startsAt !== undefined && <p>It starts by itself on {timeOf(startsAt)}, if nothing keeps it from starting.</p>}
      {experiment.status !== "stopped" && stopsAt !== undefined && <p>It stops by itself on {timeOf(stopsAt)}.</p>}
      <h3>{experiment.status === "stopped" ? "Now" : "If you stop now"}</h3>
      <p>{report.ifStoppedNow}</p>
    </section>
  );
}
