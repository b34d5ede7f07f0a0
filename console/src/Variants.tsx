import type { JSX } from "react";
import { percent, plainNumber } from "./numbers.js";
import { Scroll } from "./Scroll.js";
import type { Looked } from "./store.js";

/** What is compared, with how many customers, and where it begins to differ. */
export function Variants({ looked: { experiment, report } }: { looked: Looked }): JSX.Element {
  const { differences, variants, flow, targeting, coverage, exclusionGroup, holdout } = experiment;
  const isOfVersions = variants.some(({ version }) => version !== undefined);
  return (
    <section className="panel" aria-labelledby="variants-title">
      <h2 id="variants-title">Variants</h2>
      <Scroll label="Variants">
        <table>
          <caption><span>
            Customers of each variant. {coverageIn(coverage)} {targeting === undefined ? "" : "They are those whom the targeting fits."}
          </span></caption>
          <thead>
            <tr>
              <th scope="col">Variant</th>
              {isOfVersions && <th scope="col">Version of {flow}</th>}
              <th scope="col" className="number">
                Weight
              </th>
              <th scope="col" className="number">
                Assigned, customers
              </th>
              <th scope="col" className="number">
                Exposed, customers
              </th>
              <th scope="col">Evicted</th>
            </tr>
          </thead>
          <tbody>
            {report.variants.map(({ name, version, weight, assigned, exposed, evicted }, index) => (
              <tr key={name}>
                <th scope="row">
                  {name}
                  {index === 0 && name !== "control" && <span className="tag">control</span>}
                  {experiment.winner === name && <span className="tag">winner</span>}
                  <span className="below">{variants.find((one) => one.name === name)?.title}</span>
                </th>
                {isOfVersions && <td>{version === undefined ? "" : `version ${version}`}</td>}
                <td className="number">{percent(weight)}</td>
                <td className="number">{plainNumber(assigned)}</td>
                <td className="number">{plainNumber(exposed)}</td>
                <td>{evicted ? "Evicted; still counted here" : "No"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <dl className="facts">
        {differences !== undefined && (
          <>
            <Nodes name="They first differ at" nodes={differences.first} />
            <Nodes name="They differ at" nodes={differences.nodes} />
          </>
        )}
        {targeting !== undefined && (
          <div>
            <dt>Targeting</dt>
            <dd>
              <code>{targeting}</code>
            </dd>
          </div>
        )}
        {exclusionGroup !== undefined && (
          <div>
            <dt>Exclusion group</dt>
            <dd>
              {percent(exclusionGroup.from)} to {percent(exclusionGroup.to)} of {exclusionGroup.name}
            </dd>
          </div>
        )}
        {holdout !== undefined && (
          <div>
            <dt>Holdout</dt>
            <dd>
              {holdout.name} keeps out {percent(holdout.share)} of customers
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function coverageIn(coverage = 1): string {
  return coverage === 1 ? "All of each variant’s share are in it." : `${percent(coverage)} of each variant’s share are in it.`;
}

function Nodes({ name, nodes }: { name: string; nodes: readonly string[] }): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{nodes.length === 0 ? "No node" : nodes.map((node, index) => <span key={node}>{index > 0 && ", "}<code>{node}</code></span>)}</dd>
    </div>
  );
}
