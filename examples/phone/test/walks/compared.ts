import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Served } from "./served.js";
import type { Told } from "./Told.js";
import { Visitor } from "./Visitor.js";

const FLOW = "compared/answers";
const KEY = "which-answer";

/** The variants in the order of their versions, and what each calls the second screen. */
const ANSWERS = { control: "First answer", second: "Second answer" };

type Variant = keyof typeof ANSWERS;

const VARIANTS = Object.keys(ANSWERS) as Variant[];

/** Who comes to the second screen, and who stays at the first. */
const COMING = names("comes", 20);
const STAYING = names("stays", 3);

/** More at once would wait for each other. */
const AT_ONCE = 4;

interface Report {
  variants: { name: Variant; version: number; assigned: number; exposed: number }[];
  exposures: { variant: Variant; customers: number }[];
}

interface Funnel {
  exposed: number;
  nodes: { node: string; variants: { name: Variant; reached: number; open: number }[] }[];
}

/** What the tests need that others start. */
interface Parts {
  browser: Browser;
  served: Served;
  told: Told;
}

let parts: Parts;
let context: BrowserContext;
const visitors = new Map<string, Visitor>();

/** What each customer was shown where the versions differ. */
const shown = new Map<string, string>();

/** Tests of an experiment on two versions of a flow: what customers see on the phone, what webhooks are told, and what is reported. */
export function compare(started: () => Parts): void {
  describe("two versions that differ at the second screen", () => {
    beforeAll(async () => {
      parts = started();
      const { browser, served, told } = parts;
      // One for all, so that the page's assets are loaded once.
      context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "en-GB" });
      await served.ask("ops", "PUT", "/v1/ops/subscriptions/told", told.subscription);
      for (const variant of VARIANTS) {
        await served.ask("author", "POST", `/v1/flows/${FLOW}/versions`, flow(ANSWERS[variant]));
      }
      await served.ask("author", "PUT", `/v1/flows/${FLOW}/live`, { version: 1, inFlight: "pin", reason: "A test." });
      await served.ask("ops", "PUT", `/v1/experiments/${KEY}`, {
        hypothesis: "The second answer is better.",
        flow: FLOW,
        variants: VARIANTS.map((name, at) => ({ name, weight: 1 / VARIANTS.length, version: at + 1 })),
        reason: "A test.",
      });
      await served.ask("ops", "POST", `/v1/experiments/${KEY}/changes`, { change: "start", reason: "A test." });
    });

    afterAll(async () => {
      await context?.close();
    });

    it("count nobody at the first", async () => {
      await inLanes([...COMING, ...STAYING], async (name) => {
        const visitor = await Visitor.open(context, parts.served.url, FLOW, name);
        visitors.set(name, visitor);
        await visitor.begin();
        expect(await visitor.title("ask")).toBe("Ask");
      });
      const { variants } = await report();
      expect(total(variants.map(({ assigned }) => assigned)), "customers who were given a variant").toBe(COMING.length + STAYING.length);
      expect(variants.map(({ exposed }) => exposed), "customers who count").toEqual([0, 0]);
      expect(await events()).toEqual([]);
    });

    it("show each customer their own, also after a reload and the next time", async () => {
      await inLanes(COMING, async (name) => {
        const visitor = at(name);
        await visitor.press("continue");
        const answer = await visitor.title("answer");
        shown.set(name, answer);
        await visitor.reload();
        expect(await visitor.title("answer"), `${name} after a reload`).toBe(answer);
      });
      expect(new Set(shown.values()), "what customers were shown").toEqual(new Set(Object.values(ANSWERS)));
      await inLanes(half(COMING), async (name) => {
        await at(name).press("continue");
        expect(await at(name).title("more")).toBe("More");
      });
      await inLanes(COMING, async (name) => {
        const visitor = at(name);
        await visitor.begin();
        await visitor.title("ask");
        await visitor.press("continue");
        expect(await visitor.title("answer"), `${name} the next time`).toBe(shown.get(name));
        await visitor.back();
        await visitor.title("ask");
        await visitor.press("continue");
        expect(await visitor.title("answer"), `${name} after going back`).toBe(shown.get(name));
      });
    });

    it("count whoever came there once, in the report as in the events", async () => {
      const exposed = await events();
      expect(exposed.map(({ data }) => data.session.customer).sort(), "customers of whom events tell").toEqual([...COMING].sort());
      for (const { data } of exposed) {
        const { variant, session, address } = data;
        expect(ANSWERS[variant as Variant], `${session.customer} was shown what they count for`).toBe(shown.get(session.customer));
        expect({ version: session.flowVersion, address }).toEqual({ version: VARIANTS.indexOf(variant as Variant) + 1, address: "answer#1" });
      }
      const counted = byVariant(exposed.map(({ data }) => data.variant as Variant));
      const { variants, exposures } = await report();
      expect(Object.fromEntries(variants.map(({ name, exposed: customers }) => [name, customers])), "the report").toEqual(counted);
      for (const variant of VARIANTS) {
        const days = exposures.filter((day) => day.variant === variant);
        expect(total(days.map(({ customers }) => customers)), `${variant}, day by day`).toBe(counted[variant]);
      }
      expect(total(variants.map(({ assigned }) => assigned)), "customers who were given a variant").toBe(COMING.length + STAYING.length);
    });

    it("have a funnel of the screens from there on", async () => {
      const { exposed, nodes } = (await parts.served.ask("ops", "GET", `/v1/experiments/${KEY}/funnel`)) as Funnel;
      expect(exposed).toBe(COMING.length);
      expect(nodes.map(({ node }) => node)).toEqual(["answer", "more"]);
      const reached = nodes.map(({ variants }) => Object.fromEntries(variants.map(({ name, reached: customers }) => [name, customers])));
      expect(reached).toEqual([byVariant(COMING.map(variantOf)), byVariant(half(COMING).map(variantOf))]);
      const open = nodes.map(({ variants }) => total(variants.map((variant) => variant.open)));
      expect(open, "customers who are there now").toEqual([COMING.length - half(COMING).length, half(COMING).length]);
    });
  });
}

/** A version of the flow, whose second screen is called so. */
function flow(answer: string): unknown {
  const screen = (title: string, next: string): unknown => ({
    type: "screen",
    title,
    components: [],
    actions: [{ id: "continue", type: "submit", label: "@go" }],
    next,
  });
  return {
    spec: 2,
    id: FLOW,
    title: "@title",
    locales: ["en-GB"],
    human: { queue: "general" },
    start: "ask",
    nodes: { ask: screen("@ask", "answer"), answer: screen("@answer", "more"), more: screen("@more", "done"), done: { type: "end", outcome: "resolved" } },
    messages: { "en-GB": { title: "Answers", ask: "Ask", answer, more: "More", go: "Continue" } },
  };
}

async function report(): Promise<Report> {
  return (await parts.served.ask("ops", "GET", `/v1/experiments/${KEY}/report`)) as Report;
}

/** All events, once none is left to be told. */
async function events(): Promise<Told["events"]> {
  const left = async (): Promise<number> => ((await parts.served.ask("ops", "GET", "/v1/ops/subscriptions/told/deliveries")) as { pending: number }).pending;
  await expect.poll(left, { timeout: 10_000 }).toBe(0);
  return parts.told.events;
}

function at(name: string): Visitor {
  return visitors.get(name) as Visitor;
}

/** By what they were shown, and by nothing that the server tells of experiments. */
function variantOf(name: string): Variant {
  return VARIANTS.find((variant) => ANSWERS[variant] === shown.get(name)) as Variant;
}

function byVariant(all: readonly Variant[]): Record<string, number> {
  return Object.fromEntries(VARIANTS.map((variant) => [variant, all.filter((one) => one === variant).length]));
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function half<T>(all: readonly T[]): T[] {
  return all.filter((_, place) => place % 2 === 0);
}

function names(what: string, many: number): string[] {
  return Array.from({ length: many }, (_, place) => `${what}-${place + 1}`);
}

/** Several at the same time, each of whom does it once. */
async function inLanes(all: readonly string[], act: (name: string) => Promise<void>): Promise<void> {
  const left = [...all];
  const lane = async (): Promise<void> => {
    for (let name = left.shift(); name !== undefined; name = left.shift()) {
      await act(name);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}
