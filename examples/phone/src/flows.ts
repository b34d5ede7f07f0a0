/** An input of a flow. */
export interface Input {
  name: string;
  type: string;
  required: boolean;
  description?: string;
}

/** A flow that is live, as the page lists it. */
export interface Flow {
  id: string;
  titles: Readonly<Record<string, string>>;
  inputs: readonly Input[];
  /** Whether other flows run it as a part of theirs. */
  part: boolean;
}

interface FlowDocument {
  title: string;
  locales: string[];
  inputs?: Record<string, { type: string; required?: boolean; description?: string }>;
  nodes: Record<string, { type: string; flow?: string }>;
  messages?: Record<string, Record<string, string>>;
}

const AUTHOR = "Bearer dev:author:phone";

/** What the server has: its flows, and how many releases its catalogue has. */
export interface Offer {
  flows: readonly Flow[];
  releases: number;
}

/** Asks the server, as an author of the development identity. */
export async function fetchOffer(): Promise<Offer> {
  const [flows, { release }] = await Promise.all([fetchFlows(AUTHOR), ask<{ release: number }>("/v1/catalogue", AUTHOR)]);
  return { releases: release, flows };
}

/** Asks the server for the flows that are live, as somebody who may read them. */
export async function fetchFlows(authorization: string): Promise<readonly Flow[]> {
  const { flows } = await ask<{ flows: { flow: string; live?: number }[] }>("/v1/flows", authorization);
  const live = flows.filter((flow) => flow.live !== undefined);
  const documents = await Promise.all(
    live.map(async ({ flow, live }) => ({ id: flow, document: (await ask<{ document: FlowDocument }>(`/v1/flows/${flow}/versions/${live}`, authorization)).document })),
  );
  const parts = new Set(documents.flatMap(({ document }) => Object.values(document.nodes).flatMap((node) => (node.type === "subflow" && node.flow ? [node.flow] : []))));
  return documents
    .map(({ id, document }) => ({ id, titles: titlesOf(id, document), inputs: inputsOf(document), part: parts.has(id) }))
    .sort((a, b) => a.id.localeCompare(b.id));
}

/** A flow's title in a language, or else in the flow's first. */
export function titleOf(flow: Flow, locale: string): string {
  return flow.titles[locale] ?? flow.titles[locale.split("-")[0] ?? ""] ?? Object.values(flow.titles)[0] ?? flow.id;
}

/** What is sent as inputs: what was typed, as the types that the flow declares; what is empty is left out. */
export function inputsToSend(flow: Flow, typed: Readonly<Record<string, string>>): Record<string, unknown> {
  return Object.fromEntries(
    flow.inputs.flatMap(({ name, type }) => {
      const text = (typed[name] ?? "").trim();
      return text === "" ? [] : [[name, valueOf(type, text)]];
    }),
  );
}

function valueOf(type: string, text: string): unknown {
  switch (type) {
    case "string":
    case "date":
    case "timestamp":
      return text;
    default:
      try {
        return JSON.parse(text) as unknown;
      } catch {
        // Not JSON: the server says what it expected in its place.
        return text;
      }
  }
}

async function ask<T>(path: string, authorization: string): Promise<T> {
  const answer = await fetch(path, { headers: { Authorization: authorization } });
  if (!answer.ok) {
    const problem = (await answer.json().catch(() => ({}))) as { detail?: string };
    throw new Error(`${path} answered ${answer.status}. ${problem.detail ?? ""}`);
  }
  return (await answer.json()) as T;
}

function titlesOf(id: string, document: FlowDocument): Record<string, string> {
  const key = document.title.replace(/^@/, "");
  const titles = Object.entries(document.messages ?? {}).flatMap(([locale, messages]) => (messages[key] === undefined ? [] : [[locale, messages[key]]]));
  const first = document.locales[0] ?? "";
  titles.sort(([a], [b]) => Number(b === first) - Number(a === first));
  return titles.length === 0 ? { [first]: id } : (Object.fromEntries(titles) as Record<string, string>);
}

function inputsOf(document: FlowDocument): Input[] {
  return Object.entries(document.inputs ?? {}).map(([name, { type, required, description }]) => ({
    name,
    type,
    required: required !== false,
    ...(description === undefined ? {} : { description }),
  }));
}
