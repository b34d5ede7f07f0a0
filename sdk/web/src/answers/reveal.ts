import type { Answers, Component } from "../model.js";

/**
 * The components that show, given the answers: each without `revealWhen`, and each whose other component shows and is answered with one of the
 * values named. The server decides the same way.
 */
export function revealed(components: readonly Component[], answers: Answers): Component[] {
  const byId = new Map(components.map((component) => [component.id, component]));
  const shows = (component: Component, passed: ReadonlySet<string>): boolean => {
    const rule = conditionOf(component);
    if (rule === undefined) {
      return true;
    }
    const other = byId.get(rule.component);
    // Two that reveal each other would never show; publishing refuses them.
    if (other === undefined || passed.has(other.id)) {
      return false;
    }
    return holds(answers[other.id], rule.in) && shows(other, new Set([...passed, other.id]));
  };
  return components.filter((component) => shows(component, new Set([component.id])));
}

function holds(answer: unknown, values: readonly string[]): boolean {
  // A consent is true, and is named so in lists of words.
  return (Array.isArray(answer) ? answer : [answer]).some((value) => value !== null && value !== undefined && values.includes(String(value)));
}

function conditionOf(component: Component): { component: string; in: readonly string[] } | undefined {
  return "revealWhen" in component ? (component.revealWhen as { component: string; in: readonly string[] } | undefined) : undefined;
}
