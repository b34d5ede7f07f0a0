import type { JSX } from "react";
import { customers, plainNumber, shareOf } from "./numbers.js";
import { Scroll } from "./Scroll.js";
import type { Looked } from "./store.js";

const BAR = 120;

/** How far customers of each variant come, and where they give up. */
export function FunnelByNode({ looked: { experiment, report, funnel } }: { looked: Looked }): JSX.Element {
  const names = report.variants.map(({ name }) => name);
  const first = experiment.differences?.first ?? [];
  const most = Math.max(1, ...funnel.variants.map((variant) => variant.customers));
  const lookedAt = funnel.variants.reduce((all, variant) => all + variant.customers, 0);
  return (
    <section className="panel" aria-labelledby="funnel-title">
      <h2 id="funnel-title">Funnel by node</h2>
      {funnel.nodes.length === 0 ? (
        <p>Nobody has come to a node yet.</p>
      ) : (
        <>
          <p className="quiet">
            {lookedAt < funnel.exposed ? `Of the latest ${customers(lookedAt)}, of ${plainNumber(funnel.exposed)} who were exposed` : `Of ${customers(lookedAt)}`}, from where the variants part.
          </p>
          <Scroll label="Funnel by node">
            <table className="funnel">
              <caption>
                <span>Customers who reached each node, and the share of them who gave up there, with its 95 % interval for one look</span>
              </caption>
              <thead>
                <tr>
                  <th scope="col">Node</th>
                  {names.map((name) => (
                    <th key={name} scope="col">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {funnel.nodes.map(({ node, variants }) => (
                  <tr key={node}>
                    <th scope="row">
                      <code>{node}</code>
                      {first.includes(node) && <span className="below">Here the variants part</span>}
                    </th>
                    {names.map((name) => {
                      const { reached, left, open } = variants.find((one) => one.name === name) ?? { reached: 0, left: 0, open: 0 };
                      return (
                        <td key={name}>
                          <svg aria-hidden="true" className="bar" width={BAR} height="8">
                            <rect className="reached" width={(BAR * reached) / most} height="8" />
                            <rect className="left" x={(BAR * (reached - left)) / most} width={(BAR * left) / most} height="8" />
                          </svg>
                          {plainNumber(reached)} reached
                          <span className="below">{reached === 0 ? "" : `${plainNumber(left)} gave up: ${shareOf(left, reached)}`}</span>
                          {open > 0 && <span className="below">{plainNumber(open)} there now</span>}
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        </>
      )}
    </section>
  );
}
