import { mkdirSync } from "node:fs";
import { join } from "node:path";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startChromium } from "./chromium.js";
import { serveGallery } from "./served.js";

const SHOTS = join(import.meta.dirname, "../../target/screenshots");
const PIXEL = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");

let gallery: Awaited<ReturnType<typeof serveGallery>>;
let browser: Browser;

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  [gallery, browser] = await Promise.all([serveGallery(), startChromium()]);
});

afterAll(async () => {
  await browser?.close();
  gallery?.close();
});

const WRONG = "Something is wrong with this answer.";

const looks = [
  { theme: "light", locale: "en-GB", dir: "ltr", errors: ["", WRONG] },
  { theme: "dark", locale: "cy", dir: "ltr", errors: [""] },
  { theme: "light", locale: "ar", dir: "rtl", errors: [""] },
  { theme: "dark", locale: "ar", dir: "rtl", errors: ["", WRONG] },
];

describe.each(looks)("all samples, $theme, $locale", ({ theme, locale, dir, errors }) => {
  it.each(errors)("break no rule of axe and print nothing to the console; error: %j", async (error) => {
    const { page, said } = await open({ theme, locale, dir, title: "Samples", ...(error === "" ? {} : { error }) });
    await page.screenshot({ path: join(SHOTS, `samples-${theme}-${locale}${error === "" ? "" : "-errors"}.png`), fullPage: true });
    expect(await violations(page)).toEqual([]);
    expect(said).toEqual([]);
    await page.context().close();
  });
});

describe("all samples on a phone", () => {
  let page: Page;

  beforeAll(async () => {
    ({ page } = await open({ title: "Samples" }));
  });

  afterAll(() => page?.context().close());

  it("have targets of at least 44 by 44 pixels", async () => {
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("button, a.hf-button, input:not([type=radio], [type=checkbox]), textarea, .hf-option, .hf-step")]
        .filter((element) => element.closest("[aria-hidden=true], [data-react-aria-prevent-focus]") === null && element.tabIndex >= 0)
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 1 && (box.width < 44 || box.height < 44))
        .map(({ element, box }) => `${element.outerHTML.slice(0, 120)} is ${box.width} by ${box.height}`),
    );
    expect(small).toEqual([]);
  });

  it("are still where less motion is asked for", async () => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll("*")].filter((element) => {
        const { animationDuration, animationName, transitionDuration } = getComputedStyle(element);
        const long = (times: string): boolean => times.split(",").some((time) => Number.parseFloat(time) > 0.01);
        return (animationName !== "none" && long(animationDuration)) || long(transitionDuration);
      }).length,
    );
    expect(moving).toBe(0);
  });

  it.each([390, 195])("do not scroll sideways within %i pixels", async (width) => {
    await page.setViewportSize({ width, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});

describe("a phone", () => {
  it("opens a list by keyboard, under the policy and within the theme", async () => {
    const { page, said } = await open({ name: "select/1/unanswered", theme: "dark" });
    await page.locator(".hf-select").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("option", { name: "France" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: join(SHOTS, "select-open.png") });
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(await page.locator(".hf-select").innerText()).toContain("Ireland");
    expect(said).toEqual([]);
    await page.context().close();
  });

  it("narrows a list down by what was typed, without regard to case and accents", async () => {
    const { page, said } = await open({ name: "select/1/answered", locale: "ar", dir: "rtl" });
    const input = page.getByRole("combobox");
    await input.fill("frÀn");
    await page.getByRole("option", { name: "France" }).waitFor();
    expect(await page.getByRole("option").count()).toBe(1);
    await page.screenshot({ path: join(SHOTS, "select-search.png") });
    // All but the field and its list is hidden from screen readers while the list is open.
    expect(await violations(page, ".hf-popover")).toEqual([]);
    expect(await violations(page, ".hf-field")).toEqual([]);
    expect(said).toEqual([]);
    await page.context().close();
  });

  it("picks a day from the calendar", async () => {
    const { page, said } = await open({ name: "date-input/1/answered" });
    await page.getByRole("button", { name: "Pick a date" }).click();
    await page.getByRole("dialog").waitFor();
    await page.screenshot({ path: join(SHOTS, "calendar.png") });
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: /30 March 2026/ }).click();
    expect(await page.locator(".hf-date-segments").innerText()).toMatch(/30\s*\/\s*03\s*\/\s*2026/);
    expect(said).toEqual([]);
    await page.context().close();
  });
});

/** The gallery at a hash, with what it prints to the console. */
async function open(asked: Record<string, string>): Promise<{ page: Page; said: string[] }> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "en-GB" });
  await context.route(/^https:/, (route) =>
    route.request().resourceType() === "image"
      ? route.fulfill({ contentType: "image/gif", body: PIXEL })
      : route.fulfill({ contentType: "text/vtt", body: "WEBVTT\n", headers: { "Access-Control-Allow-Origin": "*" } }),
  );
  const page = await context.newPage();
  const said: string[] = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && said.push(message.text()));
  page.on("pageerror", (error) => said.push(error.message));
  await page.goto(`${gallery.url}#${new URLSearchParams(asked).toString()}`);
  await page.locator("h1").waitFor();
  // Axe cannot tell the contrast of what is still fading in.
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
  return { page, said };
}

async function violations(page: Page, part = "html"): Promise<string[]> {
  await page.evaluate(axe.source);
  const results = await page.evaluate(
    (within) =>
      (window as unknown as { axe: typeof axe }).axe.run(within, { resultTypes: ["violations"], rules: { "target-size": { enabled: true } } }),
    part,
  );
  return results.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")} ${node.failureSummary ?? ""} ${node.html.slice(0, 200)}`));
}
