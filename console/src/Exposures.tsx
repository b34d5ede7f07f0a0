import type { JSX } from "react";
import { byDay, type Days } from "./exposures.js";
import { plainNumber } from "./numbers.js";
import { digitsOf, linear, ticks } from "./scale.js";
import { Scroll } from "./Scroll.js";
import type { Report } from "./types.js";
import { useWidth } from "./useWidth.js";
import { dayOf } from "./words.js";

const HEIGHT = 240;
const EDGES = { left: 44, right: 12, top: 12, bottom: 26 };

/** How many customers came to where the variants differ, day by day: drawn, and in a table. */
export function Exposures({ report }: { report: Report }): JSX.Element {
  const told = byDay(report);
  const last = told.days.at(-1);
  const isToday = report.status === "running" && last === report.at.slice(0, 10);
  return (
    <section className="panel" aria-labelledby="exposures-title">
      <h2 id="exposures-title">Exposures over time</h2>
      <p className="quiet">Customers who first came to where the variants differ, on each day (UTC). They are counted and so have no interval.{isToday && " The last day is not over."}</p>
      <div className="beside">
        <Lines told={told} />
        <Scroll label="Exposures over time" className="short-table">
          <table>
            <caption><span>Customers exposed on each day</span></caption>
            <thead>
              <tr>
                <th scope="col">Day</th>
                {told.series.map(({ variant }) => (
                  <th key={variant} scope="col" className="number">
                    {variant}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {told.days.map((day, index) => (
                <tr key={day}>
                  <th scope="row">
                    {dayOf(day)}
                    {isToday && day === last && " so far"}
                  </th>
                  {told.series.map(({ variant, customers }) => (
                    <td key={variant} className="number">
                      {plainNumber(customers[index] ?? 0)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      </div>
    </section>
  );
}

function Lines({ told: { days, series } }: { told: Days }): JSX.Element {
  const [figure, width] = useWidth<HTMLElement>();
  const most = Math.max(1, ...series.flatMap(({ customers }) => customers));
  const marks = ticks(0, most, 5).filter(Number.isInteger);
  const top = Math.max(most, marks.at(-1) ?? most);
  const x = linear(0, Math.max(1, days.length - 1), EDGES.left + 8, Math.max(EDGES.left + 9, width - EDGES.right - 8));
  const y = linear(0, top, HEIGHT - EDGES.bottom, EDGES.top);
  const every = Math.max(1, Math.ceil(days.length / Math.max(1, Math.floor(width / 90))));
  const words = `A line for each variant, from ${dayOf(days[0] ?? "")} to ${dayOf(days.at(-1) ?? "")}, with up to ${plainNumber(most)} customers a day. The table has the numbers.`;
  return (
    <figure ref={figure} className="chart">
      <ul className="legend" aria-hidden="true">
        {series.map(({ variant }, index) => (
          <li key={variant} data-series={index % 6}>
            <svg width="34" height="12">
              <line className="line" x1="0" y1="6" x2="34" y2="6" />
              <Mark index={index} x={17} y={6} />
            </svg>
            {variant}
          </li>
        ))}
      </ul>
      <svg role="img" aria-label={words} width={width} height={HEIGHT}>
        {marks.map((mark) => (
          <g key={mark}>
            <line className="grid" x1={EDGES.left} x2={width - EDGES.right} y1={y(mark)} y2={y(mark)} />
            <text x={EDGES.left - 6} y={y(mark) + 4} textAnchor="end">
              {plainNumber(mark, digitsOf(marks))}
            </text>
          </g>
        ))}
        {days.map(
          (day, index) =>
            index % every === 0 && (
              <text key={day} x={x(index)} y={HEIGHT - 8} textAnchor={index === 0 ? "start" : index > days.length - 1 - every / 2 ? "end" : "middle"}>
                {dayOf(day)}
              </text>
            ),
        )}
        {series.map(({ variant, customers }, index) => (
          <g key={variant} data-series={index % 6}>
            <polyline className="line" points={customers.map((count, day) => `${x(day)},${y(count)}`).join(" ")} />
            {days.length <= 45 && customers.map((count, day) => <Mark key={day} index={index} x={x(day)} y={y(count)} />)}
          </g>
        ))}
      </svg>
    </figure>
  );
}

/** A shape for each variant, so that colours alone tell nothing. */
function Mark({ index, x, y }: { index: number; x: number; y: number }): JSX.Element {
  switch (index % 3) {
    case 0:
      return <circle className="mark" cx={x} cy={y} r={3.5} />;
    case 1:
      return <rect className="mark" x={x - 3.5} y={y - 3.5} width={7} height={7} />;
    default:
      return <polygon className="mark" points={`${x},${y - 4.5} ${x + 4.5},${y + 3.5} ${x - 4.5},${y + 3.5}`} />;
  }
}
