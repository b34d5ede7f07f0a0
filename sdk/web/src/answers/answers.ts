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

/**
 * What stays answered when the server changes a screen that the customer is on: the answers of inputs that are still there, unless an option was chosen
 * that no longer is. An input that is new says what came with it, though one of its name had been there earlier.
 */
export function answersThatStay(answers: Answers, before: readonly Component[], now: readonly Component[]): Answers {
  const kinds = new Map(before.map(({ id, kind }) => [id, kind]));
  const stay = now.filter(({ id, kind, ...rest }) => id in answers && kinds.get(id) === kind && isOffered(answers[id], rest));
  return openingAnswers(now, Object.fromEntries(stay.map(({ id }) => [id, answers[id]])));
}

function isOffered(answer: unknown, input: object): boolean {
  if (isEmpty(answer) || !("options" in input) || !Array.isArray(input.options)) {
    return true;
  }
  const offered = (input.options as readonly { value?: unknown }[]).map(({ value }) => value);
  return (Array.isArray(answer) ? answer : [answer]).every((one) => offered.includes(one));
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
