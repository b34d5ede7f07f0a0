import type { JSX } from "react";
import { difference, percent } from "./numbers.js";
import { Scroll } from "./Scroll.js";
import type { Looked } from "./store.js";
import { guardedOf, guardedUnit, levelOf, marginOf } from "./words.js";

/** What must not get worse, and whether it does. */
export function Guardrails({ looked: { experiment, report } }: { looked: Looked }): JSX.Element {
  return (
    <section className="panel" aria-labelledby="guardrails-title">
      <h2 id="guardrails-title">Guardrails</h2>
      {report.guardrails.map((guardrail) => {
        const unit = guardedUnit(guardrail, report, experiment);
        return (
          <article key={guardrail.metric} className="metric" aria-labelledby={`guardrail-${guardrail.metric}`}>
            <h3 id={`guardrail-${guardrail.metric}`}>{guardrail.title}</h3>
            <p>{marginOf(guardrail, unit)}</p>
            {experiment.status !== "draft" && (
              <Scroll label={`Guardrail: ${guardrail.title}`}>
                <table>
                  <caption><span>Harm beyond the margin; below zero it is within. Each bound holds with {percent(1 - levelOf(experiment))} for all looks together.</span></caption>
                  <thead>
                    <tr>
                      <th scope="col">Variant</th>
                      <th scope="col">Harm beyond the margin</th>
                      <th scope="col">In words</th>
                    </tr>
                  </thead>
                  <tbody>
                    {guardrail.variants.map((one) => {
                      if (one.notComputable !== undefined) {
                        return (
                          <tr key={one.name}>
                            <th scope="row">{one.name}</th>
                            <td className="sentence">{one.notComputable}</td>
                            <td>Not known yet</td>
                          </tr>
                        );
                      }
                      const told = difference({ effect: one.excess, lower: one.lower, upper: one.upper }, unit);
                      return (
                        <tr key={one.name}>
                          <th scope="row">{one.name}</th>
                          <td>
                            {told.effect}
                            <span className="below">{told.interval}</span>
                          </td>
                          <td>
                            <span className="verdict" data-shown={{ safe: "better", undecided: "none", harmed: "worse" }[one.status]}>
                              {guardedOf(one.status)}
                            </span>
                          </td>
                        </tr>
                      );
                    })}
                  </tbody>
                </table>
              </Scroll>
            )}
          </article>
        );
      })}
    </section>
  );
}
