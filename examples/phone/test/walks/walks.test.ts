import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startChromium } from "../../../../sdk/web/test/browser/chromium.js";
import { StubbedBank } from "./bank.js";
import { compare } from "./compared.js";
import { reasonAgainst, type Scenario, scenarios } from "./scenarios.js";
import { Served } from "./served.js";
import { Told } from "./Told.js";
import { type App, Walk } from "./Walk.js";
import { Written } from "./Written.js";

const RELEASES = [1, 2, 3];
const SAVES = 20;
const LOCALES = ["en-GB", "cy", "ar"];

const APPS: App[] = RELEASES.flatMap((catalogue, at) =>
  LOCALES.map((locale, turn) => ({ catalogue, locale, theme: (at + turn) % 2 === 0 ? ("light" as const) : ("dark" as const) })),
);

/**
 * By default one scenario of each flow, each with another app; with `WALKS=all` every scenario that can be walked, and every flow with every app:
 * `./mvnw verify -Dwalks=all`.
 */
const ALL = process.env["WALKS"] === "all";

const flows = scenarios();
const walks = [...flows].flatMap(([, all], flowAt) => {
  const walkable = all.filter((scenario) => reasonAgainst(scenario) === undefined);
  const longest = [...walkable].sort((a, b) => b.steps.length - a.steps.length)[0];
  return ALL ? everyWay(walkable) : longest === undefined ? [] : [walk(longest, APPS[(flowAt * 4) % APPS.length] as App)];
});

let browser: Browser;
let bank: StubbedBank;
let told: Told;
let served: Served;

beforeAll(async () => {
  bank = await StubbedBank.start();
  told = await Told.start();
  [served, browser] = await Promise.all([Served.start(bank.port, Told.ENVIRONMENT), startChromium()]);
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
  told?.close();
  bank?.close();
});

describe.concurrent("a customer on the phone", () => {
  it.each(walks)("$name with release $app.catalogue in $app.locale", async ({ scenario, app }) => {
    await inTurn(scenario, () => Walk.through(browser, served, bank, scenario, app));
  });
});

describe("a flow that is being written", () => {
  it("is shown as it is saved, to whoever is in it", async () => {
    const written = await Written.start(served.url);
    const page = await browser.newPage();
    try {
      await page.goto(`${served.url}/?dev&flow=${Written.FLOW}`);
      await page.getByRole("heading", { name: "What has happened?" }).waitFor();
      const took: number[] = [];
      for (let save = 1; save <= SAVES; save++) {
        const title = `What has happened, ${save} of ${SAVES}?`;
        const saved = performance.now();
        written.save(title);
        await page.getByRole("heading", { name: title }).waitFor();
        took.push(Math.round(performance.now() - saved));
      }
      took.sort((one, other) => one - other);
      process.stdout.write(`dev: ${SAVES} saves were shown after ${took[SAVES / 2]} ms, the middle one, and ${took.at(-1)} ms, the slowest\n`);
    } finally {
      await page.context().close();
      await written.close();
    }
  });
});

compare(() => ({ browser, served, told }));

describe("the bank", () => {
  it("is asked for nothing that a scenario does not answer", () => {
    expect(bank.surprises).toEqual([]);
  });
});

function walk(scenario: Scenario, app: App): { name: string; scenario: Scenario; app: App } {
  return { name: scenario.name, scenario, app };
}

const turns = new Map<string, Promise<void>>();

/**
 * One after the other, where a scenario of the flow waits for a signal: of two customers who wait for one card, as those of scenarios do, either may get it.
 */
async function inTurn({ flow }: Scenario, walked: () => Promise<void>): Promise<void> {
  if (!(flows.get(flow) ?? []).some(({ steps }) => steps.some((step) => step.do?.signal !== undefined))) {
    return walked();
  }
  // How the one before ended is told by its own test.
  const turn = Promise.allSettled([turns.get(flow)]).then(walked);
  turns.set(flow, turn);
  return turn;
}

/** Every scenario at least once, and every app at least once. */
function everyWay(all: readonly Scenario[]): { name: string; scenario: Scenario; app: App }[] {
  return Array.from({ length: all.length === 0 ? 0 : Math.max(all.length, APPS.length) }, (_, at) =>
    walk(all[at % all.length] as Scenario, APPS[at % APPS.length] as App),
  );
}
