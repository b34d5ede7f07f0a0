import { screen as page, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { sample } from "./catalogue.js";
import { draw } from "./drawing.js";

const problem = sample("single-choice/1/unanswered");
const where = sample("single-choice/1/revealed-by-an-answer");
const noticed = sample("multi-choice/1/unanswered");

describe("answers", () => {
  it("sends what was chosen with the action that was pressed", async () => {
    const { user, onStep } = draw({ components: [problem] });
    await user.click(page.getByRole("radio", { name: "It was declined" }));
    await user.click(page.getByRole("button", { name: "Continue" }));
    expect(onStep.mock.calls).toEqual([[{ action: "next", answers: { problem: "declined" } }]]);
  });

  it("sends nothing for a question that was not answered", async () => {
    const { user, onStep } = draw({ components: [problem] });
    await user.click(page.getByRole("button", { name: "Continue" }));
    expect(onStep.mock.calls).toEqual([[{ action: "next", answers: {} }]]);
  });

  it("shows a component only while another one is answered with what reveals it, and sends it only then", async () => {
    const { user, onStep } = draw({ components: [problem, where] });
    expect(page.queryByText("Where was it declined?")).toBeNull();
    await user.click(page.getByRole("radio", { name: "It was declined" }));
    await user.click(page.getByRole("radio", { name: "Online" }));
    await user.click(page.getByRole("radio", { name: "It is damaged" }));
    expect(page.queryByText("Where was it declined?")).toBeNull();
    await user.click(page.getByRole("button", { name: "Continue" }));
    expect(onStep.mock.calls).toEqual([[{ action: "next", answers: { problem: "damaged" } }]]);
  });

  it("clears the others for an exclusive option, and that for the others", async () => {
    const { user, onStep } = draw({ components: [noticed] });
    await user.click(page.getByRole("checkbox", { name: "Online payments" }));
    await user.click(page.getByRole("checkbox", { name: "None of these" }));
    expect(page.getByRole("checkbox", { name: "Online payments" })).not.toBeChecked();
    await user.click(page.getByRole("checkbox", { name: "Online payments" }));
    await user.click(page.getByRole("checkbox", { name: "Cash withdrawals" }));
    await user.click(page.getByRole("button", { name: "Continue" }));
    // In the order of the options, whatever the order of the presses.
    expect(onStep.mock.calls).toEqual([[{ action: "next", answers: { noticed: ["cash", "online"] } }]]);
  });

  it.each([
    ["12.50", "en-GB", { currency: "GBP", minor: 1250 }],
    ["1,250", "en-GB", { currency: "GBP", minor: 125000 }],
    // Twelve and a half, or twelve hundred and fifty? The server says what to type.
    ["12,50", "en-GB", "12,50"],
    ["12,50", "de", { currency: "GBP", minor: 1250 }],
    ["١٢٫٥٠", "ar-EG", { currency: "GBP", minor: 1250 }],
    ["a few pounds", "en-GB", "a few pounds"],
  ])("reads %s in %s as the answer %j to a question about money", async (typed, locale, answer) => {
    const { user, onStep } = draw({ components: [sample("money-input/1/unanswered")], locale });
    await user.type(page.getByRole("textbox"), typed);
    await user.click(page.getByRole("button", { name: "Continue" }));
    expect(onStep.mock.calls[0]?.[0].answers).toEqual({ amount: answer });
  });

  it("answers with a day as the server writes it, whatever the order of the language", async () => {
    const { user, onStep } = draw({ components: [sample("date-input/1/unanswered")] });
    await user.click(page.getAllByRole("spinbutton")[0] as HTMLElement);
    await user.keyboard("27032026");
    await user.click(page.getByRole("button", { name: "Continue" }));
    expect(onStep.mock.calls[0]?.[0].answers).toEqual({ when: "2026-03-27" });
  });

  it("keeps what was typed when the same screen comes back with errors, and forgets it on another screen", async () => {
    const text = sample("text-input/1/unanswered");
    const { user, again } = draw({ components: [text] });
    await user.type(page.getByRole("textbox"), "Rent");
    again({ errors: [{ component: "reference", code: "tooShort", message: "Enter more." }] });
    expect(page.getByRole("textbox")).toHaveValue("Rent");
    again({ key: "key2" });
    expect(page.getByRole("textbox")).toHaveValue("");
  });

  it("drops what was chosen in a question that the screen had no more, or from options that are gone", async () => {
    const { user, onStep, again } = draw({ components: [problem] });
    await user.click(page.getByRole("radio", { name: "It was declined" }));
    again({ components: [] });
    again({ components: [problem] });
    expect(page.getByRole("radio", { name: "It was declined" })).not.toBeChecked();
    await user.click(page.getByRole("radio", { name: "It was declined" }));
    const options = problem["options"] as { value: string }[];
    again({ components: [{ ...problem, options: [...options].reverse() }] });
    expect(page.getByRole("radio", { name: "It was declined" })).toBeChecked();
    again({ components: [{ ...problem, options: options.filter(({ value }) => value !== "declined") }] });
    await user.click(page.getByRole("button", { name: "Continue" }));
    expect(onStep.mock.calls).toEqual([[{ action: "next", answers: {} }]]);
  });

  it("sends nothing twice while it waits", async () => {
    const { user, onStep, again, container } = draw({ components: [problem] });
    again({}, { busy: true });
    await user.click(page.getByRole("button", { name: /Continue/ }));
    expect(onStep).not.toHaveBeenCalled();
    expect(container.querySelector(".hf-main")).toHaveAttribute("aria-busy", "true");
  });
});

describe("focus", () => {
  it("goes to the title of the screen after a move forward or back", () => {
    const { again } = draw({}, { move: { kind: "forward" } });
    expect(page.getByRole("heading", { level: 1 })).toHaveFocus();
    again({ key: "key2", title: "Where was it?" }, { move: { kind: "back" } });
    expect(page.getByRole("heading", { level: 1, name: "Where was it?" })).toHaveFocus();
  });

  it("goes to the component that the server names", () => {
    draw({ components: [sample("text-input/1/unanswered")] }, { move: { kind: "forward", focus: "reference" } });
    expect(page.getByRole("textbox")).toHaveFocus();
  });

  it("stays where the customer is when something came of itself, which is announced instead", async () => {
    const { user, again, container } = draw({ components: [sample("text-input/1/unanswered")] });
    await user.click(page.getByRole("textbox"));
    again({ key: "key2", title: "Your card is on its way" }, { move: { kind: "update", announce: "It comes on Monday." } });
    const region = container.querySelector("[data-hf-announcer]");
    await waitFor(() => expect(region).toHaveTextContent("It comes on Monday."));
  });

  it("follows each move on a screen that keeps its key, and says what the server says of it", async () => {
    const cancel = { id: "cancel", type: "submit", label: "Stop waiting" };
    const { user, again, container } = draw({ title: "We are finding somebody", actions: [cancel] }, { move: { kind: "forward" } });
    const region = container.querySelector("[data-hf-announcer]");
    const title = page.getByRole("heading", { level: 1 });
    await user.click(page.getByRole("button", { name: "Stop waiting" }));
    again({ title: "We are finding somebody", actions: [cancel] }, { move: { kind: "update", announce: "You are next." } });
    await waitFor(() => expect(region).toHaveTextContent(/^You are next\.$/));
    expect(page.getByRole("button", { name: "Stop waiting" })).toHaveFocus();
    // The button goes with the waiting, and the focus is not lost with it.
    again({ title: "You are with our team", actions: [] }, { move: { kind: "update", announce: "You are with our team" } });
    expect(title).toHaveFocus();
    await waitFor(() => expect(region).toHaveTextContent(/^You are with our team$/));
    again({ title: "When shall we call?", components: [problem] }, { move: { kind: "forward", focus: "problem" } });
    expect(page.getByRole("radio", { name: "It was declined" })).toHaveFocus();
    again({ title: "We will call you", components: [] }, { move: { kind: "forward", announce: "It is booked." } });
    expect(title).toHaveFocus();
    await waitFor(() => expect(region).toHaveTextContent(/^It is booked\.$/));
  });

  it("stays where it is when a screen that keeps its key tells more, of which only that is said", async () => {
    const words = (id: string, text: string): Record<string, unknown> => ({ type: "text", version: 1, id, text });
    const before = [words("text", "It takes a moment."), words("place", "You are number 3.")];
    const { user, again, container } = draw({ components: [...before, sample("text-input/1/unanswered")] }, { move: { kind: "forward" } });
    const region = container.querySelector("[data-hf-announcer]");
    await user.click(page.getByRole("textbox"));
    again({ components: [before[0], words("place", "You are **next**."), sample("text-input/1/unanswered")] });
    await waitFor(() => expect(region).toHaveTextContent(/^You are next\.$/));
    expect(page.getByRole("textbox")).toHaveFocus();
  });

  it("is not taken by the same screen and move drawn again", async () => {
    const move = { kind: "forward" } as const;
    const { user, again } = draw({ components: [sample("text-input/1/unanswered")] }, { move });
    await user.type(page.getByRole("textbox"), "Rent");
    again({}, { move });
    expect(page.getByRole("textbox")).toHaveFocus();
    expect(page.getByRole("textbox")).toHaveValue("Rent");
  });

  it("goes to the summary of errors, whose links lead to the fields, and says what the server says of them", async () => {
    const { user, again, container } = draw({ components: [problem] });
    again(
      { errors: [{ component: "problem", code: "required", message: "Answer this question to continue." }] },
      { move: { kind: "update", focus: "problem", announce: "There is a problem. 1 answer needs another look." } },
    );
    await waitFor(() => expect(container.querySelector("[data-hf-announcer]")).toHaveTextContent("1 answer needs another look."));
    const summary = page.getByRole("group", { name: "There is a problem" });
    expect(summary).toHaveFocus();
    await user.click(within(summary).getByRole("link", { name: "Answer this question to continue." }));
    expect(page.getByRole("radio", { name: "It was declined" })).toHaveFocus();
  });
});

describe("several things that are wrong with one question", () => {
  const messages = ["Enter 8 characters or more.", "Use letters and numbers only."];

  it("stand at its field one by one, in the words of the summary, and describe it", () => {
    const { container } = draw({
      components: [sample("text-input/1/unanswered")],
      errors: messages.map((message) => ({ component: "reference", code: "rule", message })),
    });
    expect(page.getAllByRole("link").map((link) => link.textContent)).toEqual(messages);
    expect([...container.querySelectorAll(".hf-error")].map((line) => line.textContent)).toEqual(messages);
    expect(page.getByRole("textbox")).toHaveAccessibleDescription(expect.stringContaining(messages.join(" ")));
  });

  it("stand at a group and at the part of it that they are about alike", () => {
    const { container } = draw({
      components: [sample("address-input/1/unanswered")],
      errors: [
        ...messages.map((message) => ({ component: "home", code: "rule", message })),
        ...messages.map((message) => ({ component: "home", part: "postcode", code: "rule", message })),
      ],
    });
    expect([...container.querySelectorAll(".hf-error")].map((line) => line.textContent)).toEqual([...messages, ...messages]);
    expect(container.querySelector('[data-hf-component="home"] [role="group"]')).toHaveAccessibleDescription(expect.stringContaining(messages.join(" ")));
    expect(page.getByRole("textbox", { name: "Postcode" })).toHaveAccessibleDescription(messages.join(" "));
  });
});

describe("what the customer can do", () => {
  it("goes back where the screen says so", async () => {
    const { user, onStep, again } = draw({ back: true });
    await user.click(page.getByRole("button", { name: "Back" }));
    expect(onStep.mock.calls).toEqual([[{ action: "back", answers: {} }]]);
    again({ back: false });
    expect(page.queryByRole("button", { name: "Back" })).toBeNull();
  });

  it("changes an earlier answer, by a button that says which", async () => {
    const { user, onStep } = draw({ components: [sample("key-value-summary/1/check-your-answers")] });
    await user.click(page.getByRole("button", { name: "Change: What happened" }));
    expect(onStep.mock.calls).toEqual([[{ action: "change", answers: {}, target: "whatHappened" }]]);
  });

  it("asks for a person while the session is active", async () => {
    const { user, onStep, again } = draw({});
    await user.click(page.getByRole("button", { name: "Talk to us" }));
    expect(onStep.mock.calls).toEqual([[{ action: "escalate", answers: {} }]]);
    again({}, { status: "ended" });
    expect(page.queryByRole("button", { name: "Talk to us" })).toBeNull();
  });

  it("opens a place in the host's app, and draws no button where the host opens none", async () => {
    const open = { id: "pin", type: "open", label: "See my PIN", destination: "card.pin", with: { cardId: "c1" } };
    const onOpen = vi.fn();
    const { user, onEvent, again } = draw({ actions: [open] }, { onOpen });
    await user.click(page.getByRole("button", { name: "See my PIN" }));
    expect(onOpen.mock.calls).toEqual([["card.pin", { cardId: "c1" }]]);
    expect(onEvent).toHaveBeenCalledWith({ type: "opened", detail: "card.pin", screen: "key1" });
    again({}, { onOpen: undefined });
    expect(page.queryByRole("button", { name: "See my PIN" })).toBeNull();
  });

  it("tries again, or calls, when the server cannot be reached", async () => {
    const retry = vi.fn();
    const { user } = draw({}, { trouble: { offline: false, retry }, support: { phone: "tel:+448081570100" } });
    await user.click(within(page.getByRole("alert")).getByRole("button", { name: "Try again" }));
    expect(retry).toHaveBeenCalledOnce();
    expect(page.getByRole("link", { name: "Call +44 808 157 0100" })).toHaveAttribute("href", "tel:+448081570100");
  });
});

describe("what this renderer does not know", () => {
  it("is drawn as nothing, and told to the server", () => {
    const { container, onEvent } = draw({ components: [{ type: "hologram", version: 1, id: "ghost" }] });
    expect(container.querySelector('[data-hf-component="ghost"]')).toBeEmptyDOMElement();
    expect(onEvent).toHaveBeenCalledWith({
      type: "renderFailed",
      component: "ghost",
      detail: "This renderer has no view for hologram version 1.",
      screen: "key1",
    });
  });

  it("leaves a way to a person where it was a question", () => {
    draw({ components: [{ type: "palm-reading", version: 1, id: "hand", value: null }] }, { support: { phone: "tel:159" } });
    expect(page.getByRole("link", { name: "Call 159" })).toBeVisible();
  });

  it("falls back to the plainest look for a value of an enum that came later", () => {
    draw({ components: [{ ...sample("callout/1/info"), tone: "sparkling" }], actions: [{ id: "next", type: "submit", label: "Continue", style: "huge" }] });
    expect(page.getByText("Our lines are busiest on Mondays.")).toBeVisible();
    expect(page.getByRole("button", { name: "Continue" })).toBeVisible();
  });
});

describe("markdown", () => {
  const text = (words: string) => draw({ components: [{ type: "text", version: 1, id: "words", text: words }] }).container.querySelector(".hf-prose");

  it("draws emphasis, strong, lists and links", () => {
    expect(text("**Now** or *never*\n\n1. one\n2. [two](https://bank.example/two)")?.innerHTML).toMatch(
      /^<p><strong>Now<\/strong> or <em>never<\/em><\/p><ol start="1"><li>one<\/li><li><a .*href="https:\/\/bank\.example\/two".*>two.*<\/a><\/li><\/ol>$/,
    );
  });

  it.each(["<img src=x onerror=alert(1)>", "# Not a heading", "`code`", "> said", "![a](https://bank.example/a.png)", "---", "<https://bank.example>"])(
    "shows %s as it stands",
    (words) => {
      expect(text(words)).toHaveTextContent(words.replace(/!\[a\].*/, "!a"));
      expect(text(words)?.querySelector("img, h1, code, blockquote, hr")).toBeNull();
    },
  );

  it.each(["javascript:alert(1)", "data:text/html,x", "http://bank.example", "/accounts", "//bank.example", " javascript:alert(1)"])(
    "makes no link of %s",
    (address) => {
      expect(text(`[here](<${address}>)`)?.querySelector("a")).toBeNull();
      expect(page.getByText("here")).toBeVisible();
    },
  );
});

describe("language", () => {
  it.each([
    ["en-GB", "ltr", "Back", "(optional)"],
    ["cy", "ltr", "Yn ôl", "(dewisol)"],
    ["ar", "rtl", "رجوع", "(اختياري)"],
  ])("is that of the screen: %s", (locale, dir, back, optional) => {
    const { container } = draw({ locale, dir, back: true, components: [sample("text-area/1/optional")] });
    expect(container.firstElementChild).toHaveAttribute("lang", locale);
    expect(container.firstElementChild).toHaveAttribute("dir", dir);
    expect(page.getByRole("button", { name: back })).toBeVisible();
    expect(page.getByText(optional)).toBeVisible();
  });
});

describe("how soon a person can be had", () => {
  // Said in the time of wherever these tests run, as they are of wherever the customer is.
  const opensAt = "2026-11-27T08:00:00Z";
  const at = (locale: string, options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale, { ...options, hour: "2-digit", minute: "2-digit" }).format(Date.parse(opensAt));

  it.each([
    ["en-GB", { available: true, waitSeconds: 60 }, "Talk to us", "About 1 minute"],
    ["en-GB", { available: true, waitSeconds: 300 }, "Talk to us", "About 5 minutes"],
    ["en-GB", { available: true, waitSeconds: 7200 }, "Talk to us", "About 2 hours"],
    ["en-GB", { available: false, reason: "closed", opensAt }, "Talk to us", `Opens ${at("en-GB", { weekday: "short", day: "numeric", month: "short" })}`],
    ["en-GB", { available: false, reason: "full" }, "Talk to us", "Nobody is free now"],
    ["cy", { available: true, waitSeconds: 300 }, "Siarad â ni", "Tua 5 munud"],
    ["cy", { available: false, reason: "full" }, "Siarad â ni", "Does neb ar gael nawr"],
    // No browser has names of days in a language that is none, as Chromium has no Welsh ones.
    ["xx", { available: false, reason: "closed", opensAt }, "Talk to us", `Opens ${at("en-GB", { day: "2-digit", month: "2-digit" })}`],
    ["ar-EG", { available: true, waitSeconds: 300 }, "تحدَّث إلينا", `دقائق الانتظار: ${new Intl.NumberFormat("ar").format(5)} تقريبًا`],
  ] as const)("stands at the button that asks for one, in %s, of %j", (locale, human, name, words) => {
    draw({ locale }, { support: { human } });
    expect(page.getByRole("button", { name })).toHaveAccessibleDescription(words);
    expect(page.getByText(words)).toBeVisible();
  });

  it.each([undefined, {}, { human: { available: true } }, { human: { available: true, waitSeconds: 0 } }])("is not said of %j", (support) => {
    const { container } = draw({}, { support });
    expect(page.getByRole("button", { name: "Talk to us" })).not.toHaveAccessibleDescription();
    expect(container.querySelector(".hf-outlook")).toBeNull();
  });
});
