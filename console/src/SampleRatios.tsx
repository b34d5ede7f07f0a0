import type { JSX } from "react";
import { assignedIn, exposedIn } from "./exposures.js";
import { customers, percent, plainNumber, shareOf } from "./numbers.js";
import { Scroll } from "./Scroll.js";
import type { Report } from "./types.js";
import { timeOf, unevenParts } from "./words.js";

/** Whether variants have as many customers as their weights say, and who was left out of all counts. */
export function SampleRatios({ report }: { report: Report }): JSX.Element {
  const { sampleRatio, incidents, excluded } = report;
  const uneven = sampleRatio === undefined ? [] : unevenParts(sampleRatio);
  const [assigned, exposed] = [assignedIn(report), exposedIn(report)];
  return (
    <section className="panel" aria-labelledby="ratio-title">
      <h2 id="ratio-title">Sample ratio</h2>
      <p>{sampleRatio === undefined ? "There are not two variants with a weight, so that nothing can be checked." : standing(report)}</p>
      {sampleRatio !== undefined && sampleRatio.leftOut > 0 && (
        <p>{customers(sampleRatio.leftOut)} came after weights were changed at less than full coverage, and are left out of the check: nothing can be said of their shares.</p>
      )}
      {sampleRatio !== undefined && uneven.length > 0 && (
        <>
          <p>By themselves uneven are customers</p>
          <ul>
            {uneven.map((part) => (
              <li key={part}>{part}</li>
            ))}
          </ul>
        </>
      )}
      {assigned > 0 && (
        <Scroll label="Sample ratio">
          <table>
            <caption><span>Shares of the variants, with 95 % intervals for one look. The check reckons with the weights of each time, the column has those of now.</span></caption>
            <thead>
              <tr>
                <th scope="col">Variant</th>
                <th scope="col" className="number">
                  Weight now
                </th>
                <th scope="col" className="number">
                  Of {customers(assigned)} assigned
                </th>
                <th scope="col" className="number">
                  Of {customers(exposed)} exposed
                </th>
              </tr>
            </thead>
            <tbody>
              {report.variants.map((variant) => (
                <tr key={variant.name}>
                  <th scope="row">{variant.name}</th>
                  <td className="number">{percent(variant.weight)}</td>
                  <td className="number">{shareOf(variant.assigned, assigned)}</td>
                  <td className="number">{shareOf(variant.exposed, exposed)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      <h3>Incidents</h3>
      {incidents.length === 0 ? (
        <p>None was excluded.</p>
      ) : (
        <>
          <p>
            {customers(excluded)} {excluded === 1 ? "was" : "were"} exposed during these and {excluded === 1 ? "counts" : "count"} in no variant.
          </p>
          <ul>
            {incidents.map(({ from, to, reason }) => (
              <li key={`${from} ${to}`}>
                {timeOf(from)} to {timeOf(to)}: {reason}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function standing({ sampleRatio }: Report): string {
  if (sampleRatio === undefined) {
    return "";
  }
  const often = `less than once in ${plainNumber(1 / sampleRatio.alarmBelow)} experiments`;
  if (sampleRatio.alarm) {
    return `Alarm: the variants do not have as many customers as their weights say. By chance that happens ${often}. Customers are lost or counted twice on the way to one of them: decide nothing before you know where.`;
  }
  const { assigned, exposed } = sampleRatio;
  const why = assigned.notComputable ?? exposed.notComputable;
  return why ?? `The variants have about as many customers as their weights say. It alarms where chance would do that ${often}.`;
}
