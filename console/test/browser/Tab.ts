import { mkdirSync } from "node:fs";
import { join } from "node:path";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { expect } from "vitest";

const SHOTS = join(import.meta.dirname, "../../target/screenshots");
const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 390, height: 844 };

/** A tab with the console in it, whose complaints are kept. */
export class Tab {
  /** What the browser or the page complained of, but for refusals, which are answers. */
  readonly complaints: string[] = [];

  private constructor(readonly page: Page) {
    page.on("pageerror", (error) => this.complaints.push(String(error)));
    page.on("console", (message) => {
      if (message.type() !== "info" && message.type() !== "log" && !/the server responded with a status of (401|404|409|422|503)/.test(message.text())) {
        this.complaints.push(message.text());
      }
    });
  }

  static async open(browser: Browser, url: string): Promise<Tab> {
    const tab = new Tab(await browser.newPage({ viewport: WIDE, locale: "en-GB", timezoneId: "Europe/London" }));
    // So that ten seconds need not be waited for; the time of the page is that of its experiments.
    await tab.page.clock.install({ time: new Date("2026-11-26T12:00:00Z") });
    await tab.page.goto(url);
    return tab;
  }

  /** Lets ten seconds pass, after which the page asks again. */
  async wait(): Promise<void> {
    await this.page.clock.fastForward(10_000);
  }

  /** Holds what is shown against the rules of axe, with a picture of it: with `everyWay` also in dark, and as narrow as a phone. */
  async look(what: string, everyWay = false): Promise<void> {
    await this.#hold(what);
    if (!everyWay) {
      return;
    }
    await this.page.emulateMedia({ colorScheme: "dark" });
    await this.#hold(`${what}-dark`);
    await this.page.emulateMedia({ colorScheme: "light" });
    await this.page.setViewportSize(NARROW);
    await this.#hold(`${what}-narrow`);
    expect(await this.page.evaluate(() => document.documentElement.scrollWidth), `the width of ${what}`).toBeLessThanOrEqual(NARROW.width);
    await this.page.setViewportSize(WIDE);
  }

  async #hold(what: string): Promise<void> {
    mkdirSync(SHOTS, { recursive: true });
    // What is behind a dialog cannot be reached, and is looked at without it.
    const isDialog = (await this.page.locator("dialog[open]").count()) > 0;
    await this.page.screenshot({ path: join(SHOTS, `${what}.png`), fullPage: !isDialog });
    if (!(await this.page.evaluate(() => "axe" in window))) {
      await this.page.evaluate(axe.source);
    }
    const broken = await this.page.evaluate(async (part) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(part, { resultTypes: ["violations"] });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    }, isDialog ? "dialog" : "html");
    expect(broken, `rules of axe that ${what} breaks`).toEqual([]);
  }

  async close(): Promise<void> {
    await this.page.close();
    expect(this.complaints, "complaints of the tab").toEqual([]);
  }
}
