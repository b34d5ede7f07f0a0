import { crc32, deflateSync } from "node:zlib";
import type { Locator, Page } from "playwright-core";

/** Answers what the screen asks, as a customer would, by what is drawn: an older app draws other components for the same questions. */
export async function fill(page: Page, answers: Readonly<Record<string, unknown>>): Promise<void> {
  let left = Object.entries(answers);
  while (left.length > 0) {
    const hidden: [string, unknown][] = [];
    for (const [component, answer] of left) {
      // One answer may reveal the question of another.
      if (!(await answerOne(page, component, answer))) {
        hidden.push([component, answer]);
      }
    }
    if (hidden.length === left.length) {
      throw new Error(`The screen does not ask for ${hidden.map(([component]) => component).join(", ")}.`);
    }
    left = hidden;
  }
}

/** Whether an answer is one to files, which an app that cannot send any goes on without. */
async function isWithoutFiles(page: Page, answer: unknown): Promise<boolean> {
  return Array.isArray(answer) && answer.every((id) => typeof id === "string" && /^[0-9a-f]{8}-/.test(id)) && (await page.locator("input[type=file]").count()) === 0;
}

async function answerOne(page: Page, component: string, answer: unknown): Promise<boolean> {
  const item = page.locator(`[data-hf-component="${component}"]`);
  if (isAddress(answer)) {
    return typeAddress(page, component, answer);
  }
  if (await isWithoutFiles(page, answer)) {
    return true;
  }
  if ((await item.count()) === 0) {
    return false;
  }
  if ((await item.locator("input[type=file]").count()) > 0) {
    await sendFiles(page, item, answer);
  } else if ((await item.locator("input[type=radio]").count()) > 0) {
    await item.locator("label", { has: page.locator(`input[value="${String(answer)}"]`) }).click();
  } else if ((await item.locator("input[type=checkbox]").count()) > 0) {
    await tick(page, item, answer);
  } else if ((await item.locator(".hf-select, .hf-combobox-button").count()) > 0) {
    await pick(page, item, String(answer));
  } else if ((await item.locator("[data-type=year]").count()) > 0) {
    const [year = "", month = "", day = ""] = String(answer).split("-");
    await typeSegments(page, item, { day, month, year });
  } else if ((await item.locator("[data-type=minute]").count()) > 0) {
    await typeTime(page, item, String(answer));
  } else {
    await item.locator("input, textarea").first().fill(typed(answer));
  }
  return true;
}

async function pick(page: Page, item: Locator, value: string): Promise<void> {
  const opener = item.locator(".hf-select, .hf-combobox-button");
  // A list closes when the page is scrolled, as it is for a click; the page says that it was a frame later.
  await opener.scrollIntoViewIfNeeded();
  await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))));
  await opener.click();
  await page.locator(`.hf-list-item[data-key="${value}"]`).click();
}

/** Boxes of a list of answers; a consent, of which an older app makes a list with one option, has one box. */
async function tick(page: Page, item: Locator, answer: unknown): Promise<void> {
  for (const box of await item.locator("label", { has: page.locator("input[type=checkbox]") }).all()) {
    const input = box.locator("input");
    const wanted = Array.isArray(answer) ? answer.map(String).includes((await input.getAttribute("value")) ?? "") : answer === true;
    if ((await input.isChecked()) !== wanted) {
      await box.click();
    }
  }
}

/** The id of the component that an older app draws for a part of another. */
export function ownId(component: string, part: string): string {
  return `${component}${part.charAt(0).toUpperCase()}${part.slice(1)}`;
}

/** Fields within one component; an older app draws a component for each, whose ids begin with that one's. */
async function typeAddress(page: Page, component: string, address: Record<string, string>): Promise<boolean> {
  const whole = page.locator(`[data-hf-component="${component}"]`);
  for (const [part, text] of Object.entries(address)) {
    const field =
      (await whole.count()) > 0
        ? whole.locator(`[data-hf-part="${part}"]`)
        : page.locator(`[data-hf-component="${ownId(component, part)}"]`);
    const asked = await field.count();
    if (asked === 0 && part !== "country") {
      return false;
    }
    // The country of a bank with customers in one country only is not asked for.
    if (asked > 0) {
      const list = field.locator(".hf-select");
      await ((await list.count()) > 0 ? pick(page, field, text) : field.locator("input").first().fill(text));
    }
  }
  return true;
}

/** By the clock of the language, which may count to twelve twice. */
async function typeTime(page: Page, item: Locator, time: string): Promise<void> {
  const [hour = "", minute = ""] = time.split(":");
  const half = item.locator("[data-type=dayPeriod]");
  if ((await half.count()) === 0) {
    await typeSegments(page, item, { hour, minute });
    return;
  }
  const late = Number(hour) >= 12;
  await typeSegments(page, item, { hour: String(Number(hour) % 12 === 0 ? 12 : Number(hour) % 12).padStart(2, "0"), minute });
  await half.focus();
  // Whichever half stands there, up and down go from one to the other; the lower is the first.
  await page.keyboard.press("Home");
  const isLate = async (): Promise<boolean> => Number(await half.getAttribute("aria-valuenow")) >= 12;
  if ((await isLate()) !== late) {
    await page.keyboard.press("ArrowUp");
  }
}

async function typeSegments(page: Page, item: Locator, parts: Record<string, string>): Promise<void> {
  for (const [part, digits] of Object.entries(parts)) {
    await item.locator(`[data-type=${part}]`).focus();
    await page.keyboard.type(digits);
  }
}

/** As many pictures as the scenario has ids of files. */
async function sendFiles(page: Page, item: Locator, answer: unknown): Promise<void> {
  const count = Array.isArray(answer) ? answer.length : 0;
  for (let at = 1; at <= count; at++) {
    await item.locator("input[type=file]").first().setInputFiles({ name: `receipt-${at}.png`, mimeType: "image/png", buffer: picture() });
  }
  await page.locator(".hf-file-progress").first().waitFor({ state: "detached" });
}

/** The smallest picture that is one, since the server judges files by their content. */
function picture(): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", deflateSync(Buffer.from([0, 255]))), chunk("IEND", Buffer.alloc(0))]);
}

function isAddress(answer: unknown): answer is Record<string, string> {
  return typeof answer === "object" && answer !== null && "line1" in answer;
}

function typed(answer: unknown): string {
  if (typeof answer === "object" && answer !== null && "minor" in answer && "currency" in answer) {
    const decimals = new Intl.NumberFormat("en", { style: "currency", currency: String(answer.currency) }).resolvedOptions().maximumFractionDigits ?? 2;
    return (Number(answer.minor) / 10 ** decimals).toFixed(decimals);
  }
  return String(answer);
}
