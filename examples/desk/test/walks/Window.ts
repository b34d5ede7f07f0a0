import { mkdirSync } from "node:fs";
import { join } from "node:path";
import axe from "axe-core";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";

const SHOTS = join(import.meta.dirname, "../../target/screenshots");

/** One person's browser window, in which nothing may go wrong unseen. */
export class Window {
  readonly #said: string[] = [];
  #shots = 0;

  private constructor(
    readonly page: Page,
    private readonly name: string,
    private readonly part: string,
    private readonly context: BrowserContext,
  ) {
    page.on("console", (message) => {
      // What is refused is an answer like any other; the browser reports it.
      if (["error", "warning"].includes(message.type()) && !/status of (409|422)/.test(message.text())) {
        this.#said.push(`${message.text()} (${message.location().url})`);
      }
    });
    page.on("pageerror", (error) => this.#said.push(String(error)));
  }

  /** Opens one, of which a part is looked at. */
  static async open(browser: Browser, name: string, part: string, url: string, size: { width: number; height: number }): Promise<Window> {
    const context = await browser.newContext({ viewport: size, locale: "en-GB" });
    const opened = new Window(await context.newPage(), name, part, context);
    await opened.page.goto(url);
    return opened;
  }

  /** Holds what is shown against the rules of axe, and keeps a picture of it: with `everyWay` also in dark, and as narrow as a phone. */
  async look(what: string, everyWay = false): Promise<void> {
    await this.#hold(what);
    if (everyWay) {
      const size = this.page.viewportSize();
      await this.page.emulateMedia({ colorScheme: "dark" });
      await this.#hold(`${what}-dark`);
      await this.page.emulateMedia({ colorScheme: "light" });
      await this.page.setViewportSize({ width: 390, height: 844 });
      await this.#hold(`${what}-narrow`);
      expect(await this.page.evaluate(() => document.documentElement.scrollWidth), "the width").toBeLessThanOrEqual(390);
      await this.page.setViewportSize(size ?? { width: 1440, height: 900 });
    }
  }

  async #hold(what: string): Promise<void> {
    await this.page.evaluate(() => Promise.all(document.getAnimations().filter(({ effect }) => effect?.getTiming().iterations !== Infinity).map(({ finished }) => finished)));
    if (!(await this.page.evaluate(() => "axe" in window))) {
      await this.page.evaluate(axe.source);
    }
    mkdirSync(SHOTS, { recursive: true });
    await this.page.screenshot({ path: join(SHOTS, `${this.name}-${String(++this.#shots).padStart(2, "0")}-${what}.png`), fullPage: true });
    const { violations } = await this.page.evaluate((part) => (window as unknown as { axe: typeof axe }).axe.run(part, { resultTypes: ["violations"] }), this.part);
    expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`)), `violations of axe, ${what}`).toEqual([]);
  }

  async close(): Promise<void> {
    await this.context.close();
    expect(this.#said, `the console of the ${this.name}`).toEqual([]);
  }
}
