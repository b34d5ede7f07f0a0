import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Locator } from "playwright-core";
import { build } from "vite";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startChromium } from "../../../sdk/web/test/browser/chromium.js";
import { fakes } from "../fake/experiments.js";
import { FakeServer } from "../fake/FakeServer.js";
import { Tab } from "./Tab.js";

const ROOT = join(import.meta.dirname, "../..");
const SITE = join(ROOT, "target/site");

let browser: Browser;
let server: FakeServer;
let tab: Tab;

beforeAll(async () => {
  // What is tested is what its sources make, whatever was built before.
  [browser] = await Promise.all([startChromium(), build({ root: ROOT, logLevel: "warn", build: { outDir: SITE, emptyOutDir: true } })]);
  server = await FakeServer.start(SITE);
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

beforeEach(() => {
  server.all = fakes();
  server.asked.length = 0;
  server.isAway = false;
});

afterEach(() => tab.close());

async function open(path = "/console/experiments?as=olga"): Promise<void> {
  tab = await Tab.open(browser, `${server.url}${path}`);
}

async function openOne(key: string): Promise<void> {
  await open(`/console/experiments/${key}?as=olga`);
  await tab.page.getByRole("heading", { level: 2, name: "What is known" }).waitFor();
}

function section(title: string): Locator {
  return tab.page.getByRole("region", { name: title, exact: true });
}

async function focusIsOn(element: Locator): Promise<void> {
  await expect.poll(() => element.evaluate((node) => node === document.activeElement)).toBe(true);
}

/** What is handed to the browser to be kept: the file's name, and what is in it. */
async function exported(button: string): Promise<string[]> {
  const [download] = await Promise.all([tab.page.waitForEvent("download"), tab.page.getByRole("button", { name: button }).click()]);
  return [download.suggestedFilename(), readFileSync(await download.path(), "utf8")];
}

/** A table as its words, row by row. */
async function cells(table: Locator): Promise<string[][]> {
  return table.locator("tbody tr").evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText.replace(/\s+/g, " ").trim())));
}

describe("the list of experiments", () => {
  it("says of each how it stands, those first that run", async () => {
    await open();
    await tab.page.getByText("Too early: 412 of about 3,000 customers; nothing to decide yet.").waitFor();
    await tab.look("list", true);
    const rows = await cells(tab.page.getByRole("table"));
    expect(rows.map(([name]) => name?.split(" ")[0])).toEqual(["shorter-questions", "two-buttons", "checklist-first", "photo-upload", "call-back-first", "plain-words"]);
    expect(rows[2]).toEqual([
      "checklist-first With the checklist first, fewer people need a person.",
      "Running started 12 Nov 2026",
      "1,389 customers",
      "Too early: 412 of about 3,000 customers; nothing to decide yet.",
    ]);
    await tab.page.getByLabel("Show").selectOption("stopped");
    await expect.poll(() => tab.page.locator("tbody tr").count()).toBe(1);
  });

  it("leads to one and back, with the keyboard alone", async () => {
    await open();
    // A key that is pressed before there is a page goes nowhere.
    await tab.page.getByRole("link", { name: "checklist-first" }).waitFor();
    await tab.page.keyboard.press("Tab");
    await focusIsOn(tab.page.getByRole("link", { name: "Skip to the content" }));
    await tab.page.getByRole("link", { name: "checklist-first" }).focus();
    await tab.page.keyboard.press("Enter");
    await focusIsOn(tab.page.getByRole("heading", { level: 1, name: "checklist-first" }));
    expect(tab.page.url()).toBe(`${server.url}/console/experiments/checklist-first?as=olga`);
    expect(await tab.page.title()).toBe("checklist-first · Helpflow console");
    await tab.page.goBack();
    await focusIsOn(tab.page.getByRole("heading", { level: 1, name: "Experiments" }));
  });
});

/** No number without its unit and no verdict but one; tables say what they are of, and headings are in order. */
async function isWellMade(key: string, everyWay = false): Promise<void> {
  await openOne(key);
  await tab.look(key, everyWay);
  const { page } = tab;
  expect(await page.locator("body").innerText()).not.toMatch(/bayes|chance to win|expected loss|p-?value|\bp [=<]/i);
  expect(await page.locator("table:not(:has(caption))").count(), "tables without a caption").toBe(0);
  expect(await page.locator("svg:not([aria-hidden], [aria-label], [aria-hidden] *)").count(), "drawings without words").toBe(0);
  const levels = await page.locator("h1, h2, h3").evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.slice(1))));
  expect(levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1), `headings of the levels ${levels.join(", ")}`).toBe(true);
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
}

describe("one experiment", () => {
  it("that is a draft says what it will be judged by, and no number that there is not", async () => {
    await isWellMade("call-back-first");
    await section("Metrics").getByText("In %; less is better; counted for 7 days after exposure.").waitFor();
    expect(await section("Metrics").getByRole("table").count()).toBe(0);
    expect(await tab.page.getByRole("heading", { name: "Sample ratio" }).count()).toBe(0);
  });

  it("that runs says what is known, in words and in numbers", async () => {
    await isWellMade("checklist-first", true);
    await section("What is known").getByText("Too early: 412 of about 3,000 customers").waitFor();
    await section("Variants").getByText("They first differ at").waitFor();
    expect(await cells(section("Variants").getByRole("table"))).toEqual([
      ["control", "version 3", "50 %", "744", "701", "No"],
      ["checklist The checklist comes first", "version 4", "50 %", "729", "688", "No"],
    ]);
    // 1.96·√(0.292·0.708/209) is 6.2 points; of 203 with 24.6 % it is 5.9.
    const [control, checklist] = await cells(section("Metrics").getByRole("table").first());
    expect(control?.slice(0, 3)).toEqual(["control", "209", "29.2 ± 6.2 %"]);
    expect(checklist?.slice(1, 3)).toEqual(["203", "24.6 ± 5.9 %"]);
    // Its interval is some fifteen points wide on either side, which leaves no decimal to the 4.6.
    expect(checklist?.[3]).toMatch(/^−5 percentage points −\d\d to \+\d\d? percentage points$/);
    expect(checklist?.[5]).toBe("No difference shown");
    await section("Metrics").getByRole("img", { name: /Differences to the control in Contacted a person within 7 days. checklist: −5 percentage points \(/ }).waitFor();
    await section("Guardrails").getByText("it must expect 20 of each").waitFor();
    const [first] = await cells(section("Funnel by node").getByRole("table"));
    // 64 of 701 and 31 of 688, with the intervals of Wilson.
    expect(first).toEqual(["whatHappened Here the variants part", "701 reached 64 gave up: 9.1 % (7.2 to 11.5 %) 12 there now", "688 reached 31 gave up: 4.5 % (3.2 to 6.3 %)"]);
  });

  it("that is decided says what is shown", async () => {
    await isWellMade("shorter-questions");
    const words = await section("Metrics").locator(".verdict").allInnerTexts();
    expect(words).toEqual(["Better than the control: shown", "No difference shown", "Better than the control, shown after correction for 2 metrics"]);
    await section("Guardrails").getByText("Within the margin: shown").waitFor();
    await section("Sample ratio").getByText("37 customers were exposed during these and count in no variant.").waitFor();
  });

  it("whose customers are lost on the way alarms on top, and says where", async () => {
    await isWellMade("two-buttons");
    await section("What is known").getByText("Alarm: the sample ratio is wrong.").waitFor();
    expect(await section("Sample ratio").getByRole("listitem").allInnerTexts()).toEqual(["with the app on android (1,400 exposed)", "on 19 Nov (402 exposed)"]);
  });

  it("that does harm says which variant does, and who took it out", async () => {
    await isWellMade("photo-upload", true);
    await section("Guardrails").getByText("Harm beyond the margin: shown").waitFor();
    await section("Changes").getByText("Variant evicted: photo").waitFor();
    await section("Changes").getByText("by a guardrail, by itself").first().waitFor();
    await section("Guardrails").getByText("No variant may be worse than the control by more than 10 % of the control’s value").waitFor();
  });

  it("that is over says who has won, has nothing to change, and is a file", async () => {
    await isWellMade("plain-words");
    await section("What is known").getByText("The winner is checklist.").waitFor();
    expect(await tab.page.getByRole("main").getByRole("button").allInnerTexts()).toEqual(["Metrics as CSV", "Report as JSON"]);
    expect(await exported("Metrics as CSV")).toEqual(["plain-words.csv", "experiment,metric\r\nplain-words,contactedHuman\r\n"]);
    const [name, json = ""] = await exported("Report as JSON");
    expect(name).toBe("plain-words.json");
    expect(JSON.parse(json)).toEqual(server.of("plain-words").report);
  });
});

describe("changing an experiment", () => {
  it("shows what keeps a draft from starting, and starts it once nothing does", async () => {
    await openOne("call-back-first");
    const start = tab.page.getByRole("button", { name: "Start…" });
    await start.click();
    const dialog = tab.page.getByRole("dialog");
    await dialog.getByText("It cannot start as it is.").waitFor();
    await dialog.getByText("has no way for the variant checklist").waitFor();
    expect(await dialog.getByRole("button", { name: "Start", exact: true }).count()).toBe(0);
    await tab.look("dialog-start-barred");
    await dialog.getByRole("button", { name: "Close" }).click();
    await focusIsOn(start);

    server.of("call-back-first").issues.pop();
    await start.click();
    await dialog.getByText("Nothing keeps it from starting. To be known before:").waitFor();
    await dialog.getByText("10 % of the customers whom its targeting fits are given a variant: of these 50 % control, 50 % checklist.").waitFor();
    await tab.look("dialog-start");
    await dialog.getByRole("button", { name: "Start", exact: true }).click();
    expect(server.asked, "sent without a reason").toEqual([]);
    await dialog.getByLabel("Reason").fill("The squad is ready.");
    await dialog.getByRole("button", { name: "Start", exact: true }).click();
    await dialog.waitFor({ state: "detached" });
    expect(server.asked).toEqual([{ change: "start", reason: "The squad is ready.", expect: 1 }]);
    await focusIsOn(tab.page.getByRole("heading", { level: 1 }));
    await tab.page.getByRole("button", { name: "Pause…" }).waitFor();
    await expect.poll(() => tab.page.locator(".page > [role=status]").innerText()).toContain("call-back-first is running");
  });

  it("stops with the winner that is named, after saying what becomes of everybody", async () => {
    await openOne("shorter-questions");
    await tab.page.getByRole("button", { name: "Stop…" }).click();
    const dialog = tab.page.getByRole("dialog");
    await dialog.getByText("Nobody is assigned any more").waitFor();
    await dialog.getByLabel("The checklist comes first").check();
    await dialog.getByLabel("Reason").fill("It is shown.");
    await tab.look("dialog-stop", true);
    await dialog.getByRole("button", { name: "Stop", exact: true }).click();
    await dialog.waitFor({ state: "detached" });
    expect(server.asked).toEqual([{ change: "stop", winner: "checklist", reason: "It is shown.", expect: 2 }]);
    await section("What is known").getByText("The winner is checklist.").waitFor();
  });

  it("lets the winning version go live with the stop, unless that is left for later", async () => {
    await openOne("checklist-first");
    await tab.page.getByRole("button", { name: "Stop…" }).click();
    const dialog = tab.page.getByRole("dialog");
    await dialog.getByLabel("The checklist comes first").check();
    await dialog.getByLabel("open sessions move to it where they come to the same place").check();
    await dialog.getByLabel("Reason").fill("It is shown.");
    await tab.look("dialog-stop-and-go-live", true);
    await dialog.getByRole("button", { name: "Stop", exact: true }).click();
    await dialog.waitFor({ state: "detached" });
    expect(server.asked).toEqual([{ change: "stop", winner: "checklist", goLive: { inFlight: "follow" }, reason: "It is shown.", expect: 2 }]);
  });

  it("shares out anew only what sums to a whole", async () => {
    await openOne("checklist-first");
    await tab.page.getByRole("button", { name: "Weights…" }).click();
    const dialog = tab.page.getByRole("dialog");
    await dialog.getByLabel("control").fill("33.3");
    await dialog.getByLabel("Reason").fill("More of the new one.");
    await dialog.getByText("Together 83.30 %, and 100 % are wanted.").waitFor();
    await dialog.getByRole("button", { name: "Change the weights" }).click();
    await dialog.getByText("The weights sum to 83.3 %, but have to sum to 100 %.").waitFor();
    await tab.look("dialog-weights");
    await dialog.getByLabel("checklist").fill("66.7");
    await dialog.getByRole("button", { name: "Change the weights" }).click();
    await dialog.waitFor({ state: "detached" });
    expect(server.asked).toEqual([{ change: "reweight", weights: { control: 0.333, checklist: 0.667 }, reason: "More of the new one.", expect: 2 }]);
  });

  it("changes the coverage, resumes, and evicts those who are left", async () => {
    await openOne("photo-upload");
    const dialog = tab.page.getByRole("dialog");
    const say = async (button: string, submit: string): Promise<void> => {
      await dialog.getByLabel("Reason").fill(`${button} it.`);
      await dialog.getByRole("button", { name: submit, exact: true }).click();
      await dialog.waitFor({ state: "detached" });
    };
    await tab.page.getByRole("button", { name: "Evict…" }).click();
    expect(await dialog.getByRole("radio").count(), "variants that are left").toBe(2);
    await dialog.getByLabel("later, which 1,466 customers have").check();
    await say("Evict", "Evict");
    await tab.page.getByRole("button", { name: "Coverage…" }).click();
    await dialog.getByLabel("Coverage").fill("12.5");
    await say("Ramp", "Change the coverage");
    await tab.page.getByRole("button", { name: "Resume…" }).click();
    await dialog.getByText("It was checked, and nothing keeps it from starting.").waitFor();
    await say("Resume", "Resume");
    expect(server.asked).toEqual([
      { change: "evict", variant: "later", reason: "Evict it.", expect: 5 },
      { change: "ramp", coverage: 0.125, reason: "Ramp it.", expect: 6 },
      { change: "resume", reason: "Resume it.", expect: 7 },
    ]);
    await section("Changes").getByText("Coverage changed: 100 % to 12.5 % of customers").waitFor();
  });

  it("says in place why the server refuses, and asks for nothing that was not seen", async () => {
    await openOne("checklist-first");
    await tab.page.getByRole("button", { name: "Pause…" }).click();
    const dialog = tab.page.getByRole("dialog");
    const reason = dialog.getByLabel("Reason");
    await reason.fill("Something is odd.");
    server.become(server.of("checklist-first"), { change: "ramp", coverage: 0.5 });
    await tab.wait();
    await dialog.getByText("Somebody has changed the experiment since you opened this.").waitFor();
    // What was begun is as it was.
    await focusIsOn(reason);
    expect(await reason.inputValue()).toBe("Something is odd.");
    await dialog.getByRole("button", { name: "Pause", exact: true }).click();
    await dialog.getByRole("alert").getByText("The experiment is at revision 3, but revision 2 was expected. Read it again.").waitFor();
    expect(server.asked).toEqual([{ change: "pause", reason: "Something is odd.", expect: 2 }]);
    await tab.look("dialog-refused");
    await tab.page.keyboard.press("Escape");
    await focusIsOn(tab.page.getByRole("button", { name: "Pause…" }));
  });
});

describe("keeping up to date", () => {
  it("asks again every ten seconds, and leaves the focus where it is", async () => {
    await openOne("checklist-first");
    const button = tab.page.getByRole("button", { name: "Coverage…" });
    await button.focus();
    const fake = server.of("checklist-first");
    fake.report = { ...fake.report, reading: ["Too early: 440 of about 3,000 customers; nothing to decide yet."] };
    await tab.wait();
    await tab.page.getByText("Too early: 440 of about 3,000 customers").waitFor();
    await tab.page.getByText(/As of 12:(00:[1-5]|0[1-9])/).waitFor();
    await focusIsOn(button);
  });

  it("says when it could not, keeps what it has, and goes on", async () => {
    await openOne("checklist-first");
    server.isAway = true;
    await tab.wait();
    await tab.page.getByText(/The database is away\. What is shown is of 12:0\d:\d\d\. It is tried again every 10 seconds\./).waitFor();
    await section("What is known").getByText("Too early: 412").waitFor();
    await tab.look("away");
    server.isAway = false;
    await tab.wait();
    await tab.page.getByText("The database is away.").waitFor({ state: "detached" });
  });

  it("says that there is no such experiment", async () => {
    await open("/console/experiments/nothing");
    await tab.page.getByText("There is no experiment nothing.").waitFor();
  });
});

describe("who looks", () => {
  it("is the development identity of the address, or a token that stands in no address", async () => {
    await openOne("plain-words");
    expect(server.authorization).toBe("Bearer dev:ops:olga");
    await tab.page.getByRole("button", { name: "As olga" }).click();
    const dialog = tab.page.getByRole("dialog");
    await dialog.getByLabel("a token with").check();
    await tab.look("dialog-token");
    await dialog.getByLabel("Token", { exact: true }).fill("abc.def.ghi");
    await dialog.getByRole("button", { name: "Go on as this" }).click();
    await dialog.waitFor({ state: "detached" });
    await expect.poll(() => server.authorization).toBe("Bearer abc.def.ghi");
    expect(tab.page.url()).not.toContain("abc");
    expect(await tab.page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });
});
