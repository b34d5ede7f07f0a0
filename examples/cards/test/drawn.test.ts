import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startChromium } from "../../../sdk/web/test/browser/chromium.js";

const CARDS = join(import.meta.dirname, "../../../flow-definitions/target/cards/cards.json");
const SHOTS = join(import.meta.dirname, "../target/screenshots");
const SDK = join(dirname(createRequire(import.meta.url).resolve("adaptivecards")), "../dist/adaptivecards.min.js");

interface Card {
  body: object[];
  actions: { type: string; id?: string }[];
}

/** What the official renderer made of a card. */
interface Drawn {
  parsed: boolean;
  events: string[];
  inputs: string[];
  text: string;
}

/** The part of the official renderer that is used here; its own types want another module system. */
interface Sdk {
  AdaptiveCard: (new () => OfficialCard) & {
    onProcessMarkdown: (text: string, result: { outputHtml: string; didProcess: boolean }) => void;
  };
  CardElement: { langProperty: { regEx: RegExp } };
  SerializationContext: new () => { eventCount: number; getEventAt(index: number): { message: string } };
}
interface OfficialCard {
  onExecuteAction: (action: { data: unknown }) => void;
  parse(card: unknown, context: unknown): void;
  render(): HTMLElement | undefined;
  getAllInputs(): { id: string }[];
}

let browser: Browser;
let page: Page;
let cards: Card[];
const said: string[] = [];

beforeAll(async () => {
  if (!existsSync(CARDS)) {
    throw new Error("There are no cards to draw yet: the tests of flow-definitions write them (./mvnw -pl flow-definitions -am test).");
  }
  cards = (JSON.parse(readFileSync(CARDS, "utf8")) as { cards: Card[] }).cards;
  mkdirSync(SHOTS, { recursive: true });
  browser = await startChromium();
  page = await browser.newPage({ viewport: { width: 420, height: 800 } });
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(error.message));
  await page.setContent("<!doctype html><html lang=en><title>Cards</title><main></main>");
  await page.addScriptTag({ path: SDK });
});

afterAll(async () => {
  await browser?.close();
});

function draw(card: Card): Promise<Drawn> {
  return page.evaluate((json) => {
    const { AdaptiveCard, CardElement, SerializationContext } = (window as unknown as { AdaptiveCards: Sdk }).AdaptiveCards;
    // A pattern that remembers where it found its last match: on every second card it would find none.
    CardElement.langProperty.regEx.lastIndex = 0;
    // A host that reads markdown brings its own reader; all that is asked of it here is to be asked.
    AdaptiveCard.onProcessMarkdown = (text, result) => {
      const paragraph = document.createElement("p");
      paragraph.textContent = text.replace(/\\(.)/g, "$1");
      result.outputHtml = paragraph.outerHTML;
      result.didProcess = true;
    };
    const context = new SerializationContext();
    const card = new AdaptiveCard();
    card.parse(json, context);
    card.onExecuteAction = (action) => Object.assign(window, { sent: action.data });
    const element = card.render();
    document.querySelector("main")?.replaceChildren(...(element === undefined ? [] : [element]));
    return {
      parsed: element !== undefined,
      events: Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i).message),
      inputs: card.getAllInputs().map((input) => input.id),
      text: document.body.innerText,
    };
  }, card as object);
}

function inputs(card: Card): string[] {
  return card.body.filter((element) => "id" in element).map((element) => String((element as { id: unknown }).id));
}

describe("the official renderer", () => {
  it("draws every screen of our flows, with every question and nothing to complain of", async () => {
    expect(cards.length).toBeGreaterThan(100);
    for (const card of cards) {
      const drawn = await draw(card);
      const title = (card.body[0] as { text: string }).text.replaceAll("\\", "");
      expect(drawn.parsed, JSON.stringify(card)).toBe(true);
      expect(drawn.events).toEqual([]);
      expect(drawn.inputs).toEqual(inputs(card));
      expect(drawn.text).toContain(title);
    }
    expect(said).toEqual([]);
  });

  it("sends what was chosen beside what a step needs", async () => {
    const asks = cards.find((card) =>
      card.body.some((element) => "isMultiSelect" in element && element.isMultiSelect === false) && inputs(card).length === 1,
    );
    expect(asks).toBeDefined();
    const [id] = inputs(asks as Card);
    await draw(asks as Card);
    await page.screenshot({ path: join(SHOTS, "question.png") });
    const first = page.locator("input[type=radio]").first();
    await first.check();
    const chosen = await first.getAttribute("value");
    await page.locator("button.style-positive").first().click();

    const sent = (await page.evaluate(() => (window as unknown as { sent: unknown }).sent)) as Record<string, unknown>;
    expect(sent[id as string]).toBe(chosen);
    expect(sent["helpflow"]).toMatchObject({ session: "s-1", action: expect.any(String), key: expect.any(String) });
  });

  it("demands an answer by itself where one is needed, in the customer's words", async () => {
    const asks = cards.find((card) => card.body.some((element) => "isRequired" in element && "isMultiSelect" in element));
    await draw(asks as Card);
    await page.locator("button.style-positive").first().click();

    expect(await page.locator("main").innerText()).toContain("Answer this question to continue.");
  });
});
