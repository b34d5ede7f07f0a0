import type { JSX } from "react";
import { plainNumber, shareOf } from "./numbers.js";
import { Scroll } from "./Scroll.js";
import type { Looked } from "./store.js";
import type { Funnel } from "./types.js";

/** How far customers of each variant come, and where they give up. */
export function FunnelByNode({ funnel: { nodes }, looked: { experiment, report } }: { funnel: Funnel; looked: Looked }): JSX.Element {
  const names = report.variants.map(({ name }) => name);
  const first = experiment.differences?.first ?? [];
  const most = Math.max(1, ...nodes.flatMap(({ variants }) => variants.map(({ reached }) => reached)));
  return (
    <section className="panel" aria-labelledby="funnel-title">
      <h2 id="funnel-title">Funnel by node</h2>
      {nodes.length === 0 ? (
        <p>Nobody has come to a node yet.</p>
      ) : (
        <Scroll label="Funnel by node">
          <table className="funnel">
            <caption><span>Customers who reached each node, and the share of them who left there, with its 95 % interval for one look</span></caption>
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
              {nodes.map(({ node, variants }) => (
                <tr key={node}>
                  <th scope="row">
                    <code>{node}</code>
                    {first.includes(node) && <span className="below">Here the variants part</span>}
                  </th>
                  {names.map((name) => {
                    const { reached, left } = variants.find((one) => one.name === name) ?? { reached: 0, left: 0 };
                    return (
                      <td key={name}>
                        <svg aria-hidden="true" className="bar" width="120" height="8">
                          <rect className="reached" width={(120 * reached) / most} height="8" />
                          <rect className="left" x={(120 * (reached - left)) / most} width={(120 * left) / most} height="8" />
                        </svg>
                        {plainNumber(reached)} reached
                        <span className="below">{reached === 0 ? "" : `${plainNumber(left)} left: ${shareOf(left, reached)}`}</span>
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  );
}
