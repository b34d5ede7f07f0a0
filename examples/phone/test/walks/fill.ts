import type { Locator, Page } from "playwright-core";

/** Answers what the screen asks, as a customer would, by what is drawn: an older app draws other components for the same questions. */
export async function fill(page: Page, answers: Readonly<Record<string, unknown>>): Promise<void> {
  let left = Object.entries(answers);
  while (left.length > 0) {
    const hidden: [string, unknown][] = [];
    for (const [component, answer] of left) {
      const item = page.locator(`[data-hf-component="${component}"]`);
      // One answer may reveal the question of another.
      if ((await item.count()) === 0) {
        hidden.push([component, answer]);
      } else {
        await answerOne(page, item, answer);
      }
    }
    if (hidden.length === left.length) {
      throw new Error(`The screen does not ask for ${hidden.map(([component]) => component).join(", ")}.`);
    }
    left = hidden;
  }
}

async function answerOne(page: Page, item: Locator, answer: unknown): Promise<void> {
  if ((await item.locator("input[type=radio]").count()) > 0) {
    await item.locator("label", { has: page.locator(`input[value="${String(answer)}"]`) }).click();
  } else if ((await item.locator("input[type=checkbox]").count()) > 0) {
    await tick(page, item, answer);
  } else if ((await item.locator(".hf-select, .hf-combobox-button").count()) > 0) {
    await item.locator(".hf-select, .hf-combobox-button").click();
    await page.locator(`.hf-list-item[data-key="${String(answer)}"]`).click();
  } else if ((await item.locator(".hf-date-segment[data-type=year]").count()) > 0) {
    await typeDate(page, item, String(answer));
  } else {
    await item.locator("input, textarea").first().fill(typed(answer));
  }
}

async function tick(page: Page, item: Locator, answer: unknown): Promise<void> {
  const wanted = Array.isArray(answer) ? answer.map(String) : [];
  for (const box of await item.locator("label", { has: page.locator("input[type=checkbox]") }).all()) {
    const input = box.locator("input");
    if ((await input.isChecked()) !== wanted.includes((await input.getAttribute("value")) ?? "")) {
      await box.click();
    }
  }
}

async function typeDate(page: Page, item: Locator, day: string): Promise<void> {
  const [year = "", month = "", date = ""] = day.split("-");
  for (const [part, digits] of [["day", date], ["month", month], ["year", year]] as const) {
    await item.locator(`.hf-date-segment[data-type=${part}]`).focus();
    await page.keyboard.type(digits);
  }
}

function typed(answer: unknown): string {
  if (typeof answer === "object" && answer !== null && "minor" in answer && "currency" in answer) {
    const decimals = new Intl.NumberFormat("en", { style: "currency", currency: String(answer.currency) }).resolvedOptions().maximumFractionDigits ?? 2;
    return (Number(answer.minor) / 10 ** decimals).toFixed(decimals);
  }
  return String(answer);
}
