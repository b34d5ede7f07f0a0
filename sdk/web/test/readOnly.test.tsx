import { fireEvent } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { actions, components } from "./catalogue.js";
import { draw } from "./drawing.js";

// A table that is wider than the screen is scrolled by keyboard, and says nothing to anybody.
const OPERABLE = "button, input, select, textarea, [contenteditable=true], [role=spinbutton], [role=button], [role=link], [tabindex]:not(.hf-table)";

const HOST = {
  onOpen: vi.fn(),
  onStepUp: vi.fn(async () => undefined),
  onUpload: vi.fn(),
  onDraft: vi.fn(),
  support: { phone: "tel:+448081570100" },
};

/** What somebody sees of the fields: what is chosen, and what stands in them. */
function seen(container: HTMLElement): unknown[] {
  return [...container.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("[data-hf-component] :is(input, textarea)")].map((field) =>
    ["radio", "checkbox"].includes(field.type) ? (field as HTMLInputElement).checked : field.value,
  );
}

/** What is not switched off of all that can be operated. */
function operable(container: HTMLElement): string[] {
  return [...container.querySelectorAll<HTMLElement>(OPERABLE)]
    .filter((element) => !element.matches(":disabled") && element.getAttribute("aria-disabled") !== "true" && element.closest("[aria-hidden=true]") === null)
    .map((element) => element.outerHTML.slice(0, 200));
}

/** With a finger, and with the keyboard; what is switched off gets no events from a browser. */
function press(element: HTMLElement): void {
  if (element.matches(":disabled")) {
    return;
  }
  fireEvent.pointerDown(element);
  fireEvent.pointerUp(element);
  fireEvent.click(element);
  fireEvent.keyDown(element, { key: "Enter" });
  fireEvent.keyUp(element, { key: "Enter" });
}

afterEach(() => vi.clearAllMocks());

const samples = components.flatMap(({ kind, samples }) => samples.map(({ name, json }) => ({ kind, name, json })));

describe.each(samples)("$kind $name that is only looked at", ({ json }) => {
  const { revealWhen: _, ...sample } = json;
  const errors = [{ component: sample["id"], code: "rule", message: "There is something wrong with this." }];

  it("shows what can be operated to the customer, and has nothing that can be operated", () => {
    const customers = draw({ components: [sample], errors }, HOST);
    const fields = seen(customers.container);
    customers.unmount();

    const { container, onStep, onEvent } = draw({ components: [sample], errors, back: true }, { ...HOST, readOnly: true });
    expect(seen(container)).toEqual(fields);
    expect(operable(container)).toEqual([]);
    expect(container.querySelectorAll("a[href], video[controls]")).toHaveLength(0);

    const words = container.textContent;
    for (const element of container.querySelectorAll<HTMLElement>(`label, a, ${OPERABLE}`)) {
      press(element);
    }
    expect(seen(container)).toEqual(fields);
    expect(container.textContent).toBe(words);
    expect(onStep).not.toHaveBeenCalled();
    expect(onEvent).not.toHaveBeenCalled();
    for (const called of [HOST.onOpen, HOST.onStepUp, HOST.onUpload, HOST.onDraft]) {
      expect(called).not.toHaveBeenCalled();
    }
  });
});

describe.each(actions.flatMap(({ kind, samples }) => samples.map(({ name, json }) => ({ kind, name, json }))))("$kind $name that is only looked at", ({ json }) => {
  it("has its label and leads nowhere", () => {
    const { container, getByText, onStep } = draw({ actions: [json] }, { readOnly: true });
    press(getByText(json["label"] as string));
    expect(operable(container)).toEqual([]);
    expect(container.querySelectorAll("a[href]")).toHaveLength(0);
    expect(onStep).not.toHaveBeenCalled();
  });
});

describe("a screen that is only looked at", () => {
  it("takes no focus and says nothing when it appears", () => {
    const { container } = draw({}, { readOnly: true, move: { kind: "forward", announce: "Next." } });
    expect(document.body).toHaveFocus();
    expect(container.querySelector("[data-hf-announcer]")).toBeNull();
  });

  it("shows what stands below the titles that could be opened", () => {
    const accordion = { type: "accordion", version: 1, id: "more", sections: [{ title: "How long?", text: "Five days." }] };
    expect(draw({ components: [accordion] }, { readOnly: true }).getByText("Five days.")).toBeVisible();
  });
});
