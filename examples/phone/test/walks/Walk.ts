import { mkdirSync } from "node:fs";
import { join } from "node:path";
import axe from "axe-core";
import type { Browser, BrowserContext, ConsoleMessage, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import type { StubbedBank } from "./bank.js";
import { fill, ownId } from "./fill.js";
import { clock, type Deed, type Expectation, ROOT, type Scenario } from "./scenarios.js";
import type { Served } from "./served.js";

/** The app that a scenario is walked with. */
export interface App {
  catalogue: number;
  locale: string;
  theme: "light" | "dark";
}

interface SentBody {
  screen?: SentScreen;
  move?: { announce?: string };
}

interface SentScreen {
  components: { id: string; type: string; value?: unknown; consent?: boolean; sensitive?: boolean }[];
}

const SHOTS = join(ROOT, "examples/phone/target/screenshots");
const PATIENCE_MS = 20_000;

// A step that is refused is an answer like any other; the browser reports it.
function isAnAnswer(message: ConsoleMessage): boolean {
  const status = /the server responded with a status of (\d+)/.exec(message.text())?.[1];
  return status === "409" || status === "422";
}

/** What was held against the rules of axe and photographed already: the same screen drawn in the same way breaks none the second time. */
const seen = new Set<string>();

let customers = 0;

/** One customer who goes through a flow on the phone as a scenario says, while the page is held against all that must never be. */
export class Walk {
  readonly #customer = `walk-${++customers}`;
  readonly #said: string[] = [];
  readonly #context: BrowserContext;
  readonly #page: Page;
  #shots = 0;
  #wentBack = false;
  #leftOut = false;
  #previous: { screen: string; deed: Deed } | undefined;
  /** The screen that the server sent last. */
  #sent: SentScreen | undefined;
  /** What a screen reader is to say of the last step. */
  #announced: string | undefined;

  private constructor(
    context: BrowserContext,
    page: Page,
    private readonly served: Served,
    private readonly scenario: Scenario,
    private readonly app: App,
  ) {
    this.#context = context;
    this.#page = page;
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type()) && !isAnAnswer(message)) {
        this.#said.push(`${message.text()} (${message.location().url})`);
      }
    });
    page.on("response", (response) => {
      if (/\/v1\/sessions(\/[^/]+(\/steps)?)?$/.test(response.url()) && response.status() !== 304) {
        void response.json().then((body: SentBody) => {
          this.#sent = body.screen ?? this.#sent;
          this.#announced = response.request().method() === "POST" ? body.move?.announce : this.#announced;
        }, () => {});
      }
    });
    page.on("pageerror", (error) => this.#said.push(String(error)));
  }

  /** Walks a scenario from its start to its end. */
  static async through(browser: Browser, served: Served, bank: StubbedBank, scenario: Scenario, app: App): Promise<void> {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "en-GB", colorScheme: app.theme });
    await context.setExtraHTTPHeaders(clock(scenario));
    const walk = new Walk(context, await context.newPage(), served, scenario, app);
    bank.serve(walk.#customer, scenario.stubs);
    try {
      await walk.#begin();
      for (const step of scenario.steps) {
        await walk.#look(step.expect ?? {});
        await walk.#detours(step.do);
        await walk.#perform(step.do ?? {});
      }
      await walk.#look(scenario.end ?? {});
      expect(walk.#said, "the console").toEqual([]);
    } catch (failure) {
      await walk.#shoot("failed");
      throw failure;
    } finally {
      await context.close();
    }
  }

  async #begin(): Promise<void> {
    const { flow, inputs } = this.scenario;
    const search = new URLSearchParams({ flow, locale: this.app.locale, catalogue: String(this.app.catalogue), theme: this.app.theme, customer: this.#customer });
    for (const [name, value] of Object.entries(inputs)) {
      search.set(`input.${name}`, typeof value === "string" ? value : JSON.stringify(value));
    }
    await this.#page.goto(`${this.served.url}/?${search.toString()}`);
  }

  get #root(): Locator {
    return this.#page.locator(".hf[data-hf-screen]");
  }

  /** Holds what is drawn against what is expected, and against all that must never be. */
  async #look({ screen, status, errors }: Expectation): Promise<void> {
    await this.#settled(screen);
    if (status !== undefined) {
      await this.#until("status", status);
    }
    if (errors !== undefined) {
      await this.#page.locator(".hf-error-summary").waitFor();
      for (const component of Object.keys(errors)) {
        expect(await this.#field(component).getAttribute("data-invalid"), `${component} is marked as wrong`).not.toBeNull();
      }
    }
    await this.#holdAgainstRules(screen ?? "screen");
  }

  async #holdAgainstRules(name: string): Promise<void> {
    expect(await this.#page.locator('[data-hf-kind="unknown"]').count(), "unknown components").toBe(0);
    const direction = this.app.locale === "ar" ? "rtl" : "ltr";
    expect(await this.#root.getAttribute("dir"), "the direction").toBe(direction);
    expect(await this.#page.evaluate(() => document.documentElement.scrollWidth), "the width").toBeLessThanOrEqual(390);
    const drawn = await this.#root.evaluate((root) => [...root.querySelectorAll("[data-hf-kind], [data-hf-action], .hf-error-summary")].map((part) => `${part.getAttribute("data-hf-kind") ?? ""} ${part.hasAttribute("data-invalid")} ${part.textContent ?? ""}`));
    const look = [this.scenario.flow, name, ...Object.values(this.app), ...drawn].join(" ");
    if (seen.has(look)) {
      return;
    }
    seen.add(look);
    await this.#page.evaluate(() => Promise.all(document.getAnimations().filter(({ effect }) => effect?.getTiming().iterations !== Infinity).map(({ finished }) => finished)));
    if (!(await this.#page.evaluate(() => "axe" in window))) {
      await this.#page.evaluate(axe.source);
    }
    const { violations } = await this.#page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run(".phone", { resultTypes: ["violations"] }));
    expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`)), "violations of axe").toEqual([]);
    await this.#shoot(name);
  }

  /** What customers do beside what the scenario says: once in a walk each, where the screen allows it. */
  async #detours(next: Deed | undefined): Promise<void> {
    // Where the bank says something else the second time, who comes by again is led elsewhere.
    const isSteady = Object.values(this.scenario.stubs).every((answers) => answers.length === 1);
    if (!this.#wentBack && isSteady && (await this.#page.locator('.hf-header [data-icon="back"]').count()) === 1 && next?.action !== undefined) {
      await this.#goBackAndForth();
    }
    if (!this.#leftOut && next?.action !== undefined && (await this.#isAsked(next))) {
      await this.#leaveOut(next.action);
    }
  }

  /** The browser's Back is the flow's: the screen before comes back filled in, stays when Forward is pressed, and leads on to this one again. */
  async #goBackAndForth(): Promise<void> {
    this.#wentBack = true;
    const here = await this.#root.getAttribute("data-hf-screen");
    const previous = this.#previous;
    if (previous?.deed.action === undefined || previous.screen === here) {
      return;
    }
    await this.#page.goBack();
    await this.#settled(previous.screen);
    expect(await this.#page.evaluate(() => document.activeElement?.tagName), "the focus after back").toBe("H1");
    await this.#holdForwardLeadsNowhere(previous.screen);
    await this.#holdFilledIn(Object.keys(previous.deed.answers ?? {}));
    await this.#submit(previous.deed);
    await this.#settled(here ?? undefined);
    await this.#untilBackIs("the flow's");
  }

  /** The flow has no way forward but its actions, and the press of Forward costs the next one of Back nothing. */
  async #holdForwardLeadsNowhere(screen: string): Promise<void> {
    const isWayBack = (await this.#page.locator('.hf-header [data-icon="back"]').count()) === 1;
    const whose = isWayBack ? "the flow's" : "the page's";
    await this.#untilBackIs(whose);
    await this.#page.goForward();
    await this.#untilBackIs(whose);
    await this.#idle();
    expect(await this.#root.getAttribute("data-hf-screen"), "the screen after forward").toBe(screen);
  }

  /** Until the next press of the browser's Back is a step back in the flow, or leaves the page. */
  async #untilBackIs(whose: "the flow's" | "the page's"): Promise<void> {
    const isMarked = (): Promise<boolean> => this.#page.evaluate(() => (history.state as Record<string, unknown> | null)?.["helpflow.back"] === true);
    await this.#within(PATIENCE_MS, `Back is not ${whose}.`, async () => (await isMarked()) === (whose === "the flow's"));
  }

  /** What was answered stands in its fields, but for consents and what is sensitive, which nobody fills in for the customer. */
  async #holdFilledIn(answered: readonly string[]): Promise<void> {
    for (const { id, value, consent, sensitive, type } of this.#sent?.components ?? []) {
      if (answered.includes(id) && consent !== true && sensitive !== true && !["consent", "step-up"].includes(type)) {
        expect(value, `${id} comes back with its answer`).not.toBeNull();
        const fields = this.#item(id).locator("input:checked, .hf-box, .hf-file");
        const words = await fields.evaluateAll((all) => all.map((field) => (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : field.textContent)));
        expect(words.join("").trim(), `${id} is filled in`).not.toBe("");
      }
    }
  }

  async #isAsked({ answers }: Deed): Promise<boolean> {
    const first = Object.keys(answers ?? {})[0];
    return first !== undefined && (await this.#page.locator(`[data-hf-component="${first}"] [aria-required=true], [data-hf-component="${first}"] [required]`).count()) > 0
      && (await this.#page.locator(`[data-hf-component="${first}"] input:checked`).count()) === 0
      && (await this.#page.locator(".hf-error-summary").count()) === 0;
  }

  /** Who leaves a question out hears of it: the summary has the focus, and its words are the field's. */
  async #leaveOut(action: string): Promise<void> {
    this.#leftOut = true;
    await this.#press(action);
    const summary = this.#page.locator(".hf-error-summary");
    try {
      await summary.waitFor({ timeout: 5_000 });
    } catch {
      throw new Error(`The action ${action} was accepted without the answers of ${this.scenario.name}, or nothing was said of them.`);
    }
    expect(await summary.evaluate((element) => element === document.activeElement), "the focus is on the summary").toBe(true);
    await this.#holdSaid();
    const links = await summary.getByRole("link").allInnerTexts();
    const fields = await this.#page.locator(".hf-error").allInnerTexts();
    expect(fields.map((text) => text.trim())).toEqual(links.map((text) => text.trim()));
    await this.#holdAgainstRules("errors");
    await summary.getByRole("link").first().click();
    expect(await this.#page.evaluate(() => document.activeElement?.closest("[data-invalid]") !== null), "the link leads to the field").toBe(true);
  }

  /** What the server says of a refusal is in the live region a second later. */
  async #holdSaid(): Promise<void> {
    const region = this.#page.locator("[data-hf-announcer]");
    await this.#within(1_000, "The live region does not say what the server says of the refusal.", async () => {
      const said = await region.textContent();
      return this.#announced !== undefined && said?.includes(this.#announced) === true;
    });
  }

  async #perform(deed: Deed): Promise<void> {
    const screen = (await this.#root.getAttribute("data-hf-screen")) ?? "";
    if (deed.action !== undefined) {
      await this.#submit(deed);
    } else if (deed.back === true) {
      await this.#page.goBack();
    } else if (deed.change !== undefined) {
      await this.#change(deed.change);
    } else if (deed.escalate === true) {
      await this.#page.locator(".hf-talk").click();
    } else if (deed.cancel === true) {
      await this.#press("cancel");
    } else if (deed.agent !== undefined) {
      await this.#agent(deed.agent);
    } else if (deed.signal !== undefined) {
      await this.served.ask("ops", "POST", "/v1/signals", { payload: {}, id: crypto.randomUUID(), ...deed.signal });
      await this.#comeBack();
    }
    await this.#idle();
    this.#previous = { screen, deed };
  }

  async #submit({ action = "", answers = {} }: Deed): Promise<void> {
    await fill(this.#page, answers);
    await this.#press(action);
    await this.#idle();
  }

  async #press(action: string): Promise<void> {
    await this.#page.locator(`[data-hf-action="${action}"]`).click();
    await this.#idle();
  }

  /** A row of a summary that leads back to a screen. */
  async #change(screen: string): Promise<void> {
    await this.#page.locator(`[data-hf-change="${screen}"]`).first().click();
  }

  async #agent(move: NonNullable<Deed["agent"]>): Promise<void> {
    const session = new URL(this.#page.url()).searchParams.get("session") ?? "";
    const { handoffs } = (await this.served.ask("agent", "GET", `/v1/handoffs?session=${session}`)) as { handoffs: { id: string; state: string }[] };
    const handoff = handoffs[0];
    expect(handoff, "a hand-off is open").toBeDefined();
    const make = (one: string): Promise<unknown> =>
      this.served.ask(
        "agent",
        "POST",
        `/v1/handoffs/${handoff?.id}/${one}`,
        { reason: "A walk in the browser.", ...(one === "end" ? { outcome: "resolved" } : {}) },
        clock(this.scenario),
      );
    // A scenario may leave out that somebody who gives a session back has accepted it before.
    if (["return", "end"].includes(move) && handoff?.state !== "accepted") {
      await make("accept");
    }
    await make(move);
    await this.#comeBack();
  }

  /** The customer loads the page again, which must find their session where it is. */
  async #comeBack(): Promise<void> {
    await this.#page.reload();
    await this.#root.waitFor();
    await this.#idle();
  }

  #item(component: string): Locator {
    return this.#page.locator(`[data-hf-component="${component}"]`);
  }

  /** A component, or a part of one, as `address.postcode`: a field in it, or with an older app a component of its own. */
  #field(named: string): Locator {
    const [component = "", part] = named.split(".");
    return part === undefined ? this.#item(component) : this.#item(component).locator(`[data-hf-part="${part}"]`).or(this.#item(ownId(component, part)));
  }

  /** Until nothing is on its way, and what is awaited of the bank has come. */
  async #settled(screen: string | undefined): Promise<void> {
    await this.#root.waitFor({ timeout: PATIENCE_MS });
    if (screen !== undefined) {
      await this.#until("screen", screen);
    }
    await this.#idle();
  }

  async #until(what: "screen" | "status", wanted: string): Promise<void> {
    try {
      await this.#page.locator(`.hf[data-hf-${what}="${wanted}"]`).waitFor({ timeout: PATIENCE_MS });
    } catch {
      throw new Error(`The ${what} is ${await this.#root.getAttribute(`data-hf-${what}`)} and not ${wanted}.`);
    }
  }

  async #idle(): Promise<void> {
    await this.#page.locator('.hf-main:not([aria-busy="true"])').waitFor({ timeout: PATIENCE_MS });
  }

  /** Until something holds of which no element of the page tells. */
  async #within(millis: number, otherwise: string, holds: () => Promise<boolean>): Promise<void> {
    const until = Date.now() + millis;
    while (!(await holds())) {
      if (Date.now() > until) {
        throw new Error(otherwise);
      }
      await this.#page.waitForTimeout(50);
    }
  }

  async #shoot(name: string): Promise<void> {
    const { catalogue, locale, theme } = this.app;
    const folder = join(SHOTS, this.scenario.name, `${locale}-${catalogue}-${theme}`);
    mkdirSync(folder, { recursive: true });
    await this.#page.locator(".phone").screenshot({ path: join(folder, `${String(++this.#shots).padStart(2, "0")}-${name}.png`) });
  }
}
