import { describe, expect, it } from "vitest";
import { type Flow, inputsToSend, titleOf } from "../src/flows.js";

const flow: Flow = {
  id: "cards/try",
  titles: { "en-GB": "Try a card", cy: "Rhoi cynnig ar gerdyn" },
  part: false,
  inputs: [
    { name: "cardId", type: "string", required: true },
    { name: "amount", type: "integer", required: false },
    { name: "paid", type: "money", required: false },
    { name: "since", type: "date", required: false },
  ],
};

describe("a flow", () => {
  it("is called by its title in the language, or else in its first", () => {
    expect(titleOf(flow, "cy-GB")).toBe("Rhoi cynnig ar gerdyn");
    expect(titleOf(flow, "ar")).toBe("Try a card");
  });

  it("is started with what was typed, as the types that it declares", () => {
    expect(inputsToSend(flow, { cardId: "12", amount: "12", paid: '{"currency":"GBP","minor":5}', since: "2026-03-27", other: "x" })).toEqual({
      cardId: "12",
      amount: 12,
      paid: { currency: "GBP", minor: 5 },
      since: "2026-03-27",
    });
  });

  it("leaves out what was not typed, and leaves it to the server to refuse what has another type", () => {
    expect(inputsToSend(flow, { cardId: " ", amount: "many" })).toEqual({ amount: "many" });
  });
});
