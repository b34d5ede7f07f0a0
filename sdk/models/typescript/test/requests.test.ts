import { expect, test } from "vitest";
import { answers, encodeEvents, encodeStart, encodeStep } from "../src/index.js";

test("a start names the flow, its inputs and the language", () => {
  expect(encodeStart({ flow: "cards/card-not-working", inputs: { cardId: "c1" }, locale: "cy" })).toEqual({
    flow: "cards/card-not-working",
    inputs: { cardId: "c1" },
    locale: "cy",
  });
  expect(encodeStart({ flow: "cards/card-not-working" })).toEqual({ flow: "cards/card-not-working" });
});

test("a step carries an answer of each kind in the form of the contract", () => {
  const step = encodeStep({
    key: "k1",
    action: "continue",
    answers: {
      problem: answers.choice("declined"),
      several: answers.choices("a", "b"),
      why: answers.text("It broke."),
      story: answers.multiline("One\nTwo"),
      count: answers.integer(3),
      rate: answers.decimal(2.5),
      sortCode: answers.digits("001122"),
      phone: answers.phone("07700 900123"),
      email: answers.email("sam@example.com"),
      day: answers.date("2026-11-26"),
      time: answers.time("14:30"),
      amount: answers.money("GBP", 1250),
      typed: answers.moneyAsTyped("12.5O"),
      home: answers.address({ line1: "1 High Street", town: "Leeds", postcode: "LS1 1AA" }),
      agree: answers.consent(),
      photos: answers.files("f1", "f2"),
      proof: answers.proof("ref-1"),
      taken: answers.none(),
    },
  });

  expect(step).toEqual({
    key: "k1",
    action: "continue",
    answers: {
      problem: "declined",
      several: ["a", "b"],
      why: "It broke.",
      story: "One\nTwo",
      count: 3,
      rate: 2.5,
      sortCode: "001122",
      phone: "07700 900123",
      email: "sam@example.com",
      day: "2026-11-26",
      time: "14:30",
      amount: { currency: "GBP", minor: 1250 },
      typed: "12.5O",
      home: { line1: "1 High Street", town: "Leeds", postcode: "LS1 1AA" },
      agree: true,
      photos: ["f1", "f2"],
      proof: "ref-1",
      taken: null,
    },
  });
});

test("events tell what the app saw", () => {
  const shown = { id: "e1", type: "shown", at: "2026-11-26T08:00:00Z", screen: "k1" } as const;

  expect(encodeEvents({ events: [shown, { ...shown, id: "e2", type: "renderFailed", component: "video" }] })).toEqual({
    events: [shown, { ...shown, id: "e2", type: "renderFailed", component: "video" }],
  });
});
