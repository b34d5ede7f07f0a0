import { decodeScreen } from "@helpflow/models";
import { render, type RenderResult } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { vi, type Mock } from "vitest";
import { HelpflowScreen, type HelpflowScreenProps, type ScreenEvent, type Step } from "../src/index.js";

/** A screen that was drawn, and what it told its host. */
export interface Drawn extends RenderResult {
  user: UserEvent;
  onStep: Mock<(step: Step) => void>;
  onEvent: Mock<(event: ScreenEvent) => void>;
  /** Draws the same again with other properties. */
  again(change: Record<string, unknown>, props?: Partial<HelpflowScreenProps>): void;
}

/** Draws a screen that has what is given, and nothing wrong with the rest. */
export function draw(json: Record<string, unknown>, props: Partial<HelpflowScreenProps> = {}): Drawn {
  const onStep = vi.fn<(step: Step) => void>();
  const onEvent = vi.fn<(event: ScreenEvent) => void>();
  const element = (given: Record<string, unknown>, more: Partial<HelpflowScreenProps>) => (
    <HelpflowScreen screen={screenOf(given)} status="active" onStep={onStep} onEvent={onEvent} {...props} {...more} />
  );
  const result = render(element(json, {}));
  return {
    ...result,
    user: userEvent.setup({ delay: null }),
    onStep,
    onEvent,
    again: (change, more = {}) => result.rerender(element({ ...json, ...change }, more)),
  };
}

function screenOf(given: Record<string, unknown>): HelpflowScreenProps["screen"] {
  return decodeScreen({
    id: "test",
    key: "key1",
    title: "A question",
    locale: "en-GB",
    dir: "ltr",
    back: false,
    components: [],
    actions: [{ id: "next", type: "submit", label: "Continue" }],
    analytics: { id: "test" },
    ...given,
  });
}
