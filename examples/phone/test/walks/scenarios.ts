import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const ROOT = join(import.meta.dirname, "../../../..");

/** The time of scenarios that say none; but signals come by the server's clock, by which a session of then may be over. */
const DEFAULT_NOW = "2026-11-21T10:00:00Z";

const FLOWS = join(ROOT, "flow-definitions");

/** What an operation of the bank answers. */
export interface StubbedAnswer {
  value?: unknown;
  error?: string;
  data?: Record<string, unknown>;
  unknown?: true;
}

/** What is expected of a screen; the walks hold the page against these parts of it. */
export interface Expectation {
  screen?: string;
  status?: string;
  outcome?: string;
  errors?: Record<string, string>;
}

/** What the customer or somebody else does. */
export interface Deed {
  action?: string;
  answers?: Record<string, unknown>;
  back?: true;
  change?: string;
  escalate?: true;
  cancel?: true;
  agent?: "accept" | "return" | "end" | "unavailable";
  signal?: { name: string; key: string; payload?: unknown };
  timeout?: true;
  advance?: string;
  abandon?: true;
  resume?: true;
}

/** A scenario file, as far as a walk in the browser needs it. */
export interface Scenario {
  /** Where it is from, as `cards/card-not-working/blocked`. */
  name: string;
  flow: string;
  now?: string;
  inputs: Record<string, unknown>;
  stubs: Record<string, StubbedAnswer[]>;
  steps: { expect?: Expectation; do?: Deed }[];
  end?: Expectation;
}

/** The scenarios of each flow, by the flow. */
export function scenarios(): Map<string, Scenario[]> {
  const found = new Map<string, Scenario[]>();
  for (const namespace of foldersOf(FLOWS)) {
    for (const flow of foldersOf(join(FLOWS, namespace))) {
      const folder = join(FLOWS, namespace, flow, "scenarios");
      if (existsSync(folder)) {
        const id = `${namespace}/${flow}`;
        found.set(id, readdirSync(folder).filter((file) => file.endsWith(".json")).sort().map((file) => read(id, folder, file)));
      }
    }
  }
  return found;
}

/** What says the time of a scenario to the server: nothing, for the present. */
export function clock({ now }: Scenario): Record<string, string> {
  return now === undefined ? {} : { "Helpflow-Now": now };
}

/**
 * Why a scenario is walked by its runner only, and not in a browser: time that passes and answers that never come are the engine's matter and take
 * long; attributes of customers and variants are set by operators.
 */
export function reasonAgainst(scenario: Scenario): string | undefined {
  const raw = scenario as unknown as Record<string, unknown>;
  if (raw["customer"] !== undefined || raw["variants"] !== undefined) {
    return "operators set what it needs";
  }
  if (scenario.steps.some(({ do: deed }) => deed?.advance !== undefined || deed?.timeout !== undefined)) {
    return "time passes in it";
  }
  if (Object.values(scenario.stubs).flat().some((answer) => answer.unknown === true)) {
    return "an answer never comes in it";
  }
  return undefined;
}

// What the page does not let a customer do, and so cannot show the answer to.
const PREVENTED: ReadonlySet<string> = new Set(["notAnOption", "exclusive", "wrongType", "fileUnknown", "notAProof", "lineBreak"]);

/** The steps without those that only somebody without the page could take, and without what they are answered. */
function possible(steps: Scenario["steps"]): Scenario["steps"] {
  const prevented = (at: number): boolean => Object.values(steps[at]?.expect?.errors ?? {}).some((code) => PREVENTED.has(code));
  return steps.flatMap((step, at) => {
    if (prevented(at + 1)) {
      return [];
    }
    const { errors: _, ...others } = step.expect ?? {};
    return [prevented(at) ? { ...step, expect: others } : step];
  });
}

function read(flow: string, folder: string, file: string): Scenario {
  const json = JSON.parse(readFileSync(join(folder, file), "utf8")) as Partial<Scenario>;
  const then = json.steps?.some((step) => step.do?.signal !== undefined) ? {} : { now: DEFAULT_NOW };
  return { ...then, inputs: {}, stubs: {}, ...json, steps: possible(json.steps ?? []), flow, name: `${flow}/${file.replace(/\.json$/, "")}` };
}

function foldersOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !["target", "src"].includes(entry.name))
    .map(({ name }) => name)
    .sort();
}
