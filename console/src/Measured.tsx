import type { JSX } from "react";
import { Forest } from "./Forest.js";
import { difference, plainNumber, RELATIVE, percent, type Unit, unitOf, valueWithError } from "./numbers.js";
import { Scroll } from "./Scroll.js";
import type { Looked } from "./store.js";
import type { Maybe, Estimate, MetricReport, MetricVariant } from "./types.js";
import { betterOf, correctedFor, durationOf, levelOf, shownOf, verdictOf } from "./words.js";

/** What the experiment is judged by, and what is known of it. */
export function Measured({ looked }: { looked: Looked }): JSX.Element {
  const { experiment, report } = looked;
  const confidences = [...new Set(report.metrics.flatMap(({ variants }) => variants.flatMap(({ absolute }) => (absolute === undefined || absolute.notComputable !== undefined ? [] : [percent(absolute.confidence)]))))];
  return (
    <section className="panel" aria-labelledby="metrics-title">
      <h2 id="metrics-title">Metrics</h2>
      {experiment.status === "draft" ? (
        <p className="quiet">It will be judged by these.</p>
      ) : (
        <p className="quiet">
          Only customers whose time has passed count. Behind ± are 1.96 standard errors of that value alone: 95 %, for one look.
          {confidences.length > 0 && ` The interval of a difference holds with ${confidences.join(" and ")} for all looks together, so you may look as often as you like.`}
        </p>
      )}
      {report.metrics.map((metric) => (
        <Metric key={metric.name} metric={metric} looked={looked} />
      ))}
    </section>
  );
}

function Metric({ metric, looked: { experiment, report } }: { metric: MetricReport; looked: Looked }): JSX.Element {
  const unit = unitOf(metric.kind, metric.unit);
  const level = levelOf(experiment);
  const corrected = correctedFor(report);
  const id = `metric-${metric.name}`;
  const about = `${betterOf(metric)}; counted for ${durationOf(metric.window)} after exposure`;
  return (
    <article className="metric" aria-labelledby={id}>
      <h3 id={id}>
        {metric.title} <span className="tag">{metric.role}</span>
      </h3>
      {experiment.status === "draft" || metric.closed === 0 ? (
        <p className="quiet">
          In {unit.value}; {about}.{experiment.status !== "draft" && " Nobody has been exposed for that long yet, so nobody counts."}
        </p>
      ) : (
        <>
          <Scroll label={metric.title}>
            <table className="wide">
              <caption><span>
                In {unit.value}; {about}
              </span></caption>
              <thead>
                <tr>
                  <th scope="col">Variant</th>
                  <th scope="col" className="number">
                    Customers counted
                  </th>
                  <th scope="col" className="number">
                    Value
                  </th>
                  <th scope="col">Difference to the control</th>
                  <th scope="col">As a part of the control’s</th>
                  <th scope="col">In words</th>
                </tr>
              </thead>
              <tbody>
                {metric.variants.map((variant, index) => (
                  <tr key={variant.name}>
                    <th scope="row">{variant.name}</th>
                    <td className="number">{variant.n === variant.closed ? plainNumber(variant.n) : `${plainNumber(variant.n)} of ${plainNumber(variant.closed)}`}</td>
                    <td className="number">{valueOf(variant, unit)}</td>
                    {index === 0 ? (
                      <td colSpan={3} className="quiet">
                        Control: the others are held against it
                      </td>
                    ) : (
                      <>
                        <Differences variant={variant} unit={unit} />
                        <Words metric={metric} variant={variant} level={level} corrected={corrected} />
                      </>
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
          <Forest metric={metric} unit={unit} level={level} />
        </>
      )}
    </article>
  );
}

/** What it is, or where there is nothing to be reckoned with, why. */
function valueOf({ mean, standardError, notComputable }: MetricVariant, unit: Unit): string {
  return mean === undefined || standardError === undefined ? (notComputable ?? "Nothing yet") : valueWithError(mean, standardError, unit);
}

/** Absolute and relative; why there is neither is said once. */
function Differences({ variant: { absolute, relative }, unit }: { variant: MetricVariant; unit: Unit }): JSX.Element {
  if (absolute?.notComputable !== undefined && absolute.notComputable === relative?.notComputable) {
    return (
      <td colSpan={2} className="sentence">
        {absolute.notComputable}
      </td>
    );
  }
  return (
    <>
      <Difference of={absolute} unit={unit} />
      <Difference of={relative} unit={RELATIVE} />
    </>
  );
}

function Difference({ of, unit }: { of: Maybe<Estimate> | undefined; unit: Unit }): JSX.Element {
  if (of === undefined || of.notComputable !== undefined) {
    return <td className="sentence">{of?.notComputable ?? "Nothing yet"}</td>;
  }
  const told = difference(of, unit);
  return (
    <td>
      {told.effect}
      <span className="below">{told.interval}</span>
    </td>
  );
}

function Words({ metric, variant, level, corrected }: { metric: MetricReport; variant: MetricVariant; level: number; corrected: string }): JSX.Element {
  const { absolute } = variant;
  if (absolute === undefined || absolute.notComputable !== undefined) {
    return <td>Nothing to say yet</td>;
  }
  const shown = shownOf(metric, variant, absolute, level);
  return (
    <td>
      <span className="verdict" data-shown={shown}>
        {verdictOf(shown, metric.role, corrected)}
      </span>
    </td>
  );
}
