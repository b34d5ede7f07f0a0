import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { StubbedBank } from "../../../phone/test/walks/bank.js";
import { Served } from "../../../phone/test/walks/served.js";
import { startChromium } from "../../../../sdk/web/test/browser/chromium.js";
import { Window } from "./Window.js";

const ACCOUNT = "00112233";
const WIDE = { width: 1440, height: 900 };
const HELD = { width: 1280, height: 900 };

let browser: Browser;
let bank: StubbedBank;
let served: Served;

beforeAll(async () => {
  bank = await StubbedBank.start();
  [served, browser] = await Promise.all([Served.start(bank.port), startChromium()]);
  for (const name of ["late-payment", "confirm-it"]) {
    const document: unknown = JSON.parse(readFileSync(join(import.meta.dirname, `flows/${name}.json`), "utf8"));
    const { version } = (await served.ask("author", "POST", `/v1/flows/desk/${name}/versions`, document)) as { version: number };
    await served.ask("author", "PUT", `/v1/flows/desk/${name}/live`, { version, inFlight: "pin", reason: "For the walk." });
  }
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
  bank?.close();
});

/** What the customer looks at, without what is shown beside it. */
function screenOf(phone: Window): Locator {
  return phone.page.locator(".phone-screen");
}

/** A customer on the phone who has come to the last screen of the flow, and asks for a person there. */
async function escalated(customer: string): Promise<Window> {
  const phone = await Window.open(browser, `phone-${customer}`, ".phone", `${served.url}/?flow=desk/late-payment&customer=${customer}`, HELD);
  const page = screenOf(phone);
  await page.locator("label", { hasText: "It has not arrived" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByLabel("Account number").fill(ACCOUNT);
  await page.getByLabel("How much?").fill("12.50");
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("heading", { name: "It should be there by tonight" }).waitFor();
  await page.getByRole("button", { name: "Talk to us" }).click();
  await page.locator('.hf[data-hf-status="escalated"]').waitFor();
  return phone;
}

function openDesk(agent: string): Promise<Window> {
  return Window.open(browser, `desk-${agent}`, "html", `${served.url}/desk/?agent=${agent}`, WIDE);
}

/** Picks somebody of the queue with the keyboard, which leads to what is known of them. */
async function choose(page: Page, customer: string): Promise<void> {
  await page.getByRole("button", { name: customer }).focus();
  await page.keyboard.press("Enter");
  const title = page.getByRole("heading", { level: 2, name: customer });
  await title.waitFor();
  await focusIsOn(title);
}

/** The focus is never lost with what it was on. */
async function focusIsOn(element: Locator): Promise<void> {
  await expect.poll(() => element.evaluate((node) => node === document.activeElement)).toBe(true);
}

async function say(page: Page, reason: string, submit: string): Promise<void> {
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Reason").fill(reason);
  await dialog.getByRole("button", { name: submit, exact: true }).click();
  await dialog.waitFor({ state: "detached" });
}

describe("an agent at the desk", () => {
  it("sees what the customer saw, sends them into a flow, and gives them back to theirs", async () => {
    const desk = await openDesk("robin");
    const { page } = desk;
    await page.getByRole("heading", { name: "Nobody asks for help" }).waitFor();
    await desk.look("nobody", true);

    const phone = await escalated("sam");
    await page.getByRole("button", { name: "sam" }).waitFor();
    await expect.poll(() => page.locator(".page > [role=status]").innerText()).toBe("sam waits for a person.");
    await choose(page, "sam");
    await page.getByText("Accept it, and the screens are shown here").waitFor();
    await desk.look("package", true);

    await page.getByRole("button", { name: "Accept" }).click();
    await page.getByText("Screen 3 of 5").waitFor();
    await screenOf(phone).getByRole("heading", { name: "You’re with our team" }).waitFor();
    await phone.look("with-an-agent");
    await desk.look("accepted", true);

    // The second screen, with what was answered on it but for what is sensitive.
    await page.getByRole("combobox", { name: "Screen", exact: true }).selectOption({ index: 1 });
    await page.getByText("sam pressed “Continue”").waitFor();
    const seen = page.locator(".seen");
    expect(await seen.getByLabel("How much?").inputValue()).toBe("12.50");
    expect(await seen.getByLabel("How much?").isDisabled()).toBe(true);
    expect(await page.locator("body").innerText()).not.toContain(ACCOUNT);
    expect(await seen.getByLabel("Account number").inputValue()).toBe("••••••");
    await page.getByText("One answer is sensitive and not shown").waitFor();
    await desk.look("transcript");

    await page.getByRole("button", { name: "Reveal Account number" }).click();
    await desk.look("reveal");
    await say(page, "To find the payment with the customer.", "Reveal");
    await page.getByText(ACCOUNT).waitFor();
    await focusIsOn(page.getByRole("heading", { level: 2, name: "sam" }));

    await page.getByRole("button", { name: "Send into a flow…" }).click();
    await page.getByRole("combobox", { name: "Flow", exact: true }).selectOption({ label: "Confirm whom you paid" });
    await page.getByLabel(/^payee/).fill("The Corner Shop");
    await desk.look("send");
    await say(page, "They can confirm it themselves.", "Send");
    await page.getByText("desk/confirm-it").waitFor();
    expect(await page.locator(".sent li").count()).toBe(1);
    await focusIsOn(page.getByRole("button", { name: "Send into a flow…" }));
    await desk.look("sent");

    // The customer's screen offers it.
    await phone.look("offered");
    await screenOf(phone).locator('[data-hf-action="openSent"]').click();
    await screenOf(phone).getByText("We hold a payment to The Corner Shop.").waitFor();
    // The way back is in the address, and so outlives the page.
    await phone.page.reload();
    await screenOf(phone).locator("label", { hasText: "Yes" }).click();
    await screenOf(phone).getByRole("button", { name: "Continue" }).click();
    await screenOf(phone).locator('.hf[data-hf-status="ended"]').waitFor();
    await page.getByText("ended: confirmed").waitFor();
    await page.getByText("known: yes").waitFor();
    await phone.look("way-back");

    // And they are where they were, and see it when the agent gives them back.
    await screenOf(phone).getByRole("button", { name: "Back to where you were" }).click();
    await screenOf(phone).locator('.hf[data-hf-status="escalated"]').waitFor();
    expect(await screenOf(phone).locator(".way-back").count()).toBe(0);
    await page.getByRole("button", { name: "Give back…" }).click();
    await page.getByLabel("The flow should have solved it").check();
    await page.getByLabel(/What was missing/).fill("When it was paid\n\nBy whom");
    await desk.look("give-back", true);
    await say(page, "It is on its way.", "Give back");
    await page.getByText("sam was given back to the flow").waitFor();
    await focusIsOn(page.getByRole("heading", { level: 2, name: "sam" }));
    expect(await page.locator("body").innerText()).not.toContain(ACCOUNT);
    await expect.poll(() => page.getByRole("navigation").innerText()).toContain("Nobody asks for help.");
    await desk.look("given-back");
    await screenOf(phone).getByRole("heading", { name: "It should be there by tonight" }).waitFor();
    await screenOf(phone).getByRole("button", { name: "I will wait" }).click();
    await screenOf(phone).locator('.hf[data-hf-status="ended"]').waitFor();

    const { handoffs } = (await served.ask("agent", "GET", "/v1/handoffs?state=returned")) as { handoffs: { customer: string; desk: Record<string, unknown> }[] };
    expect(handoffs.find(({ customer }) => customer === "sam")?.desk).toMatchObject({
      reason: "It is on its way.",
      flowShouldHaveSolved: true,
      missing: ["When it was paid", "By whom"],
    });
    await Promise.all([desk.close(), phone.close()]);
  });

  it("is told that another was faster, and why what the server refuses is refused", async () => {
    const [desk, phone] = [await openDesk("kim"), await escalated("lee")];
    const { page } = desk;
    await choose(page, "lee");
    const before = (await served.ask("agent", "GET", "/v1/handoffs")) as { handoffs: { id: string; customer: string }[] };
    const handoff = before.handoffs.find(({ customer }) => customer === "lee");
    // The desk is the moment behind that makes two press at once.
    await page.route(/\/v1\/handoffs/, (route) =>
      route.request().method() === "GET" ? route.fulfill({ json: route.request().url().includes(`/${handoff?.id}`) ? { handoff } : before }) : route.continue(),
    );
    await served.ask("agent", "POST", `/v1/handoffs/${handoff?.id}/accept`, {});
    await page.getByRole("button", { name: "Accept" }).click();
    await page.getByText("The agent walks has accepted this hand-off already.").waitFor();
    await desk.look("taken");
    await page.unroute(/\/v1\/handoffs/);
    await page.getByText("lee is with walks").waitFor();
    await page.getByRole("region", { name: "With others" }).getByRole("button", { name: "lee" }).waitFor();
    expect(await page.getByRole("button", { name: "Accept" }).count()).toBe(0);
    await page.getByText("Only walks, who is with the customer, sees this.").waitFor();

    // The same agent under the other's name may end it, but not with an outcome that the flow has not.
    await page.getByLabel("Agent").fill("walks");
    await page.keyboard.press("Enter");
    await page.getByText("Screen 3 of 5").waitFor();
    await page.getByRole("button", { name: "End…" }).click();
    await page.getByRole("dialog").getByLabel("Outcome").fill("delighted");
    await page.getByRole("dialog").getByLabel("Reason").fill("Done.");
    await page.getByRole("dialog").getByRole("button", { name: "End it" }).click();
    await page.getByRole("dialog").getByRole("alert").filter({ hasText: "must be one of the outcomes" }).waitFor();
    await desk.look("refused");
    await page.getByRole("dialog").getByLabel("Outcome").fill("resolved");
    await page.getByRole("dialog").getByRole("button", { name: "End it" }).click();
    await page.getByText("lee is over").waitFor();
    await screenOf(phone).locator('.hf[data-hf-status="ended"]').waitFor();
    await Promise.all([desk.close(), phone.close()]);
  });
});
