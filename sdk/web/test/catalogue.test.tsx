import { actionKinds, componentKinds, decodeAction, decodeComponent } from "@helpflow/models";
import { describe, expect, it } from "vitest";
import { views } from "../src/index.js";
import { actions, components } from "./catalogue.js";
import { draw } from "./drawing.js";

const ERROR = "There is something wrong with this.";

describe("the catalogue", () => {
  it.each(components.map(({ kind }) => kind))("has a view for %s", (kind) => {
    expect(Object.keys(views)).toContain(kind);
    expect(componentKinds).toContain(kind);
  });

  it("has no view for what it does not have", () => {
    expect(Object.keys(views).sort()).toEqual(components.map(({ kind }) => kind).sort());
  });

  it.each(actions.map(({ kind }) => kind))("has the action %s among the models'", (kind) => {
    expect(actionKinds).toContain(kind);
  });
});

const samples = components.flatMap(({ kind, role, samples }) => samples.map(({ name, json }) => ({ kind, role, name, json })));

describe.each(samples)("$kind $name", ({ kind, role, json }) => {
  const { revealWhen: _, ...sample } = json;

  it("is drawn without a fault", () => {
    expect(decodeComponent(sample).kind).toBe(kind);
    const { container, onEvent } = draw({ components: [sample] });
    expect(onEvent.mock.calls.map(([event]) => event.type)).toEqual(["shown"]);
    const item = container.querySelector(`[data-hf-component="${sample["id"] as string}"]`);
    expect(item).not.toBeEmptyDOMElement();
  });

  it.runIf(role === "input")("is named by its label, with its hint, and says its error in the words of the summary", () => {
    const { container, getByRole, getAllByText, getByText } = draw({
      components: [sample],
      errors: [{ component: sample["id"], code: "rule", message: ERROR }],
    });
    expect(getByText(sample["label"] as string)).toBeVisible();
    if (sample["hint"] !== undefined) {
      expect(getByText(sample["hint"] as string)).toBeVisible();
    }
    expect(getAllByText(ERROR)).toHaveLength(2);
    expect(getByRole("link", { name: ERROR })).toHaveAttribute("href", `#hf-${sample["id"] as string}`);
    const described = [...container.querySelectorAll(`[data-hf-component] [aria-describedby]`)].flatMap((element) =>
      (element.getAttribute("aria-describedby") ?? "").split(" ").map((id) => document.getElementById(id)?.textContent ?? ""),
    );
    expect(described).toContain(ERROR);
  });
});

const actionSamples = actions.flatMap(({ kind, samples }) => samples.map(({ name, json }) => ({ kind, name, json })));

describe.each(actionSamples)("$kind $name", ({ kind, json }) => {
  it("is a button or a link with its label", () => {
    expect(decodeAction(json).kind).toBe(kind);
    const { getByText } = draw({ actions: [json] }, { onOpen: () => {} });
    expect(getByText(json["label"] as string).closest("button, a[href]")).not.toBeNull();
  });
});
