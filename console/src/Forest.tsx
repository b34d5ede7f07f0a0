import type { JSX } from "react";
import { plainNumber, signed, type Unit } from "./numbers.js";
import { digitsOf, linear, ticks } from "./scale.js";
import type { Estimate, MetricReport, MetricVariant } from "./types.js";
import { useWidth } from "./useWidth.js";
import { sentenceOf, type Shown, shownOf } from "./words.js";

const ROW = 44;
const TOP = 24;
const AXIS = 26;
const EDGE = 16;

/** The differences to the control with their intervals, on one scale, with zero marked. */
export function Forest({ metric, unit, level }: { metric: MetricReport; unit: Unit; level: number }): JSX.Element | null {
  const [figure, width] = useWidth<HTMLElement>();
  const rows = metric.variants.flatMap((variant) => (variant.absolute === undefined || variant.absolute.notComputable !== undefined ? [] : [{ variant, absolute: variant.absolute }]));
  if (rows.length === 0) {
    return null;
  }
  const bounds = [0, ...rows.flatMap(({ absolute: { lower, upper } }) => [lower * unit.factor, upper * unit.factor])];
  const [from, to] = [Math.min(...bounds), Math.max(...bounds)];
  const room = 0.06 * (to - from || 1);
  const x = linear(from - room, to + room, EDGE, Math.max(EDGE + 1, width - EDGE));
  const height = TOP + rows.length * ROW + AXIS;
  const marks = ticks(from - room, to + room, Math.max(2, Math.floor(width / 110)));
  const [left, right] = metric.better === "less" ? ["better", "worse"] : ["worse", "better"];
  const words = `Differences to the control in ${metric.title}. ${rows.map(({ variant, absolute }) => sentenceOf(variant.name, absolute, unit)).join(" ")}`;
  return (
    <figure ref={figure} className="chart forest">
      <svg role="img" aria-label={words} width={width} height={height}>
        <text x={x(0) - 8} y={14} textAnchor="end">
          {x(0) > 70 && `← ${left}`}
        </text>
        <text x={x(0) + 8} y={14}>
          {width - x(0) > 70 && `${right} →`}
        </text>
        <line className="zero" x1={x(0)} x2={x(0)} y1={4} y2={height - AXIS} />
        {rows.map(({ variant, absolute }, index) => (
          <Interval key={variant.name} name={variant.name} estimate={absolute} shown={shownOf(metric, variant, absolute, level)} y={TOP + index * ROW} x={(value) => x(value * unit.factor)} />
        ))}
        <line className="grid" x1={EDGE} x2={width - EDGE} y1={height - AXIS} y2={height - AXIS} />
        {marks.map((mark) => (
          <text key={mark} x={x(mark)} y={height - 8} textAnchor={x(mark) < 40 ? "start" : x(mark) > width - 40 ? "end" : "middle"}>
            {mark === 0 ? plainNumber(0) : signed(mark, digitsOf(marks))}
          </text>
        ))}
      </svg>
      <figcaption className="quiet">Difference to the control in {unit.change}; the mark is what was found, the line its interval.</figcaption>
    </figure>
  );
}

function Interval({ name, estimate: { effect, lower, upper }, shown, x, y }: {
  name: MetricVariant["name"];
  estimate: Estimate;
  shown: Shown;
  x: (value: number) => number;
  y: number;
}): JSX.Element {
  const line = y + 28;
  return (
    <g data-shown={shown}>
      <text className="name" x={EDGE} y={y + 14}>
        {name}
      </text>
      <line className="interval" x1={x(lower)} x2={x(upper)} y1={line} y2={line} />
      <line className="interval" x1={x(lower)} x2={x(lower)} y1={line - 6} y2={line + 6} />
      <line className="interval" x1={x(upper)} x2={x(upper)} y1={line - 6} y2={line + 6} />
      <rect className="point" x={x(effect) - 5} y={line - 5} width={10} height={10} />
    </g>
  );
}
