import { readFileSync, readdirSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Support } from "@helpflow/models";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Helpflow, type HelpflowSession } from "../src/index.js";
import { MemoryStorage } from "../src/platform.js";
import { ReplayServer, type Expectation, type Scenario, type Step } from "./replay.js";

const FOLDER = fileURLToPath(new URL("../../../conformance/scenarios/", import.meta.url));
const SCENARIOS = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".json"))
  .map((file) => JSON.parse(readFileSync(FOLDER + file, "utf8")) as Scenario);

/** Within this time a client writes what was typed. */
const WRITTEN_MS = 500;
/** Nothing comes within this time where nothing is to come. */
const QUIET_MS = 300;

/** One run of an app; what it stored is what the next run finds. */
class Run {
  readonly helpflow: Helpflow;
  readonly stored = new Map<string, string>();
  session: HelpflowSession | undefined;
  support: Support | undefined;
  #alive = true;

  constructor(url: string, stored: ReadonlyMap<string, string> = new Map()) {
    const storage = new MemoryStorage();
    stored.forEach((value, key) => this.#store(storage, key, value));
    let tokens = 0;
    this.helpflow = new Helpflow({
      baseUrl: url,
      token: (refused) => `token-${refused === undefined ? tokens : ++tokens}`,
      app: "conformance/1.0.0",
      catalogue: 3,
      zone: "Europe/London",
      // A tenth of the longest wait, so that a test takes a tenth of the time.
      random: () => Math.random() / 10,
      fetch: (path, init) => (this.#alive ? fetch(path, init) : new Promise<never>(() => undefined)),
      storage: {
        getItem: (key) => storage.getItem(key),
        setItem: (key, value) => this.#alive && this.#store(storage, key, value),
        removeItem: (key) => {
          if (this.#alive) {
            storage.removeItem(key);
            this.stored.delete(key);
          }
        },
      },
    });
  }

  #store(storage: MemoryStorage, key: string, value: string): void {
    storage.setItem(key, value);
    this.stored.set(key, value);
  }

  /** From now on it can do nothing more, without having been told. */
  kill(): void {
    this.#alive = false;
  }
}

async function perform(run: Run, url: string, deed: Step["do"]): Promise<Run> {
  if (deed.start !== undefined) {
    run.session = await run.helpflow.start(deed.start.flow, deed.start.inputs);
  } else if (deed.open !== undefined) {
    run.session = await run.helpflow.open(deed.open);
  } else if (deed.step !== undefined) {
    const { action, ...options } = deed.step;
    void run.session!.step(action, options);
  } else if (deed.draft !== undefined) {
    run.session!.draft(deed.draft.component, deed.draft.value);
  } else if (deed.support !== undefined) {
    run.support = await run.helpflow.support();
  } else if (deed.kill !== undefined) {
    await sleep(WRITTEN_MS);
    run.kill();
    return new Run(url, run.stored);
  } else {
    await sleep(QUIET_MS);
  }
  return run;
}

/** What the client shows, of those things that are expected of it. */
function shown(run: Run, then: Expectation): Expectation {
  const state = run.session?.state;
  const components = state?.body?.screen.components ?? [];
  const valueOf = (id: string) => {
    const component = components.find((one) => one.id === id);
    return component !== undefined && "value" in component ? component.value : undefined;
  };
  const all: Record<keyof Expectation, unknown> = {
    session: run.session?.id,
    status: state?.body?.session.status,
    screen: state?.body?.screen.id ?? null,
    move: state?.body?.move?.kind ?? null,
    busy: state?.busy,
    offline: state?.offline,
    problem: state?.problem?.code ?? null,
    errors: state?.body?.screen.errors?.map(({ component, code }) => [component, code]) ?? [],
    values: Object.fromEntries(Object.keys(then.values ?? {}).map((id) => [id, valueOf(id)])),
    unknown: components.filter(({ kind }) => kind === "unknown").map(({ id }) => id),
    support: run.support ?? state?.support,
    stored: { without: (then.stored?.without ?? []).filter((word) => ![...run.stored.values()].join().includes(word)) },
  };
  return Object.fromEntries(Object.keys(then).map((name) => [name, all[name as keyof Expectation]]));
}

let server: ReplayServer;
let run: Run;
afterEach(() => {
  run.session?.close();
  run.kill();
  server.close();
});

describe("The conformance kit", () => {
  it("has scenarios", () => {
    server = { close: () => undefined } as ReplayServer;
    run = new Run("http://127.0.0.1");
    expect(SCENARIOS.length).toBeGreaterThan(15);
  });

  it.each(SCENARIOS)("$scenario: $title", { timeout: 30_000 }, async (scenario) => {
    server = await ReplayServer.start();
    run = new Run(server.url);
    for (const [at, step] of scenario.steps.entries()) {
      server.expect(step.exchanges);
      run = await perform(run, server.url, step.do);
      await vi.waitFor(
        () => {
          expect(server.failures).toEqual([]);
          expect(server.missing, `requests that did not come in step ${at}`).toBe(0);
          expect(shown(run, step.then), `after step ${at}`).toEqual(step.then);
        },
        { timeout: 10_000, interval: 10 },
      );
    }
  });
});
