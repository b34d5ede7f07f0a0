import type { Estimate, Maybe, MetricReport, MetricVariant } from "../../src/types.js";

/** What is made up of a metric: of each variant how many customers counted, and what they had. */
export interface MadeUp extends Pick<MetricReport, "name" | "title" | "role" | "kind" | "unit" | "better"> {
  window?: string;
  /** The control first; of a proportion its deviation is left out. */
  of: readonly { name: string; closed?: number; n: number; mean: number; deviation?: number; adjusted?: number }[];
  expected: number;
}

/** The metric as the server reports it, with intervals after docs/statistics.md. */
export function metric({ of, expected, window = "PT168H", ...rest }: MadeUp): MetricReport {
  const [control, ...treatments] = of.map((one) => ({ ...one, deviation: one.deviation ?? Math.sqrt(one.mean * (1 - one.mean)) }));
  if (control === undefined) {
    throw new Error("A metric has a control.");
  }
  const alpha = 0.05 / treatments.length;
  const variants = [control, ...treatments].map((one): MetricVariant => {
    const standardError = one.deviation / Math.sqrt(one.n);
    const told = { name: one.name, closed: one.closed ?? one.n, n: one.n, mean: one.mean, standardError };
    if (one === control) {
      return told;
    }
    const n = control.n + one.n;
    const effect = one.mean - control.mean;
    const controlError = control.deviation / Math.sqrt(control.n);
    const estimates: Record<"absolute" | "relative", Maybe<Estimate>> = tooFew(rest.kind, control, one) ?? {
      absolute: estimate(effect, Math.hypot(standardError, controlError), n, alpha, expected),
      relative: estimate(effect / control.mean, Math.hypot(standardError / control.mean, (controlError * one.mean) / control.mean ** 2), n, alpha, expected),
    };
    const { adjusted } = one;
    return {
      ...told,
      ...estimates,
      ...(adjusted === undefined ? {} : { adjustedPValue: adjusted }),
      bayesian: { chanceToWin: 0.971, lossOfVariant: 0.001, lossOfControl: 0.031 },
    } as MetricVariant;
  });
  return { ...rest, window, closed: variants.reduce((sum, { closed }) => sum + closed, 0), variants };
}

/** A confidence sequence. */
function estimate(effect: number, error: number, n: number, alpha: number, expected: number): Estimate {
  const rho = (-2 * Math.log(alpha) + Math.log(1 - 2 * Math.log(alpha))) / expected;
  const reach = error * Math.sqrt(((n * rho + 1) / (n * rho)) * Math.log((n * rho + 1) / alpha ** 2));
  const [lower, upper] = [effect - reach, effect + reach];
  return { effect, lower, upper, confidence: 1 - alpha, pValue: 0.0123, significant: lower > 0 || upper < 0 } as Estimate;
}

function tooFew(kind: MetricReport["kind"], control: { n: number; mean: number }, other: { n: number; mean: number }): Record<"absolute" | "relative", { notComputable: string }> | undefined {
  const smaller = Math.min(control.n, other.n);
  const events = Math.floor(smaller * Math.min(control.mean, 1 - control.mean));
  const said =
    kind === "proportion"
      ? events < 20 && `The smaller sample expects ${events} units with or without the event; it must expect 20 of each.`
      : smaller < 1_000 && `The smaller sample has ${smaller} units; it must have 1000.`;
  return said === false ? undefined : { absolute: { notComputable: said }, relative: { notComputable: said } };
}
