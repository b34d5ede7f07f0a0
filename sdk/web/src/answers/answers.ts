import type { Answers, Component } from "../model.js";
import { revealed } from "./reveal.js";

/** Whether a component takes an answer: all that do have a `value`, be it null. */
export function isInput(component: Component): boolean {
  return component.kind === "unknown" ? "value" in (component.raw as object) : "value" in component;
}

/** What a screen's inputs say when it opens: what was typed and not sent where there is such a draft, else the values that came with it. */
export function openingAnswers(components: readonly Component[], drafts: Answers): Answers {
  const answers: Record<string, unknown> = {};
  for (const component of components) {
    if (component.kind !== "unknown" && "value" in component) {
      answers[component.id] = component.id in drafts ? drafts[component.id] : component.value;
    }
  }
  return answers;
}

/** What a step sends: the answers to all inputs that show and are answered. */
export function answersToSend(components: readonly Component[], answers: Answers): Answers {
  const sent: Record<string, unknown> = {};
  for (const { id } of revealed(components, answers).filter(isInput)) {
    const answer = answers[id];
    if (!isEmpty(answer)) {
      sent[id] = answer;
    }
  }
  return sent;
}

function isEmpty(answer: unknown): boolean {
  return answer === undefined || answer === null || answer === "" || (Array.isArray(answer) && answer.length === 0);
}
