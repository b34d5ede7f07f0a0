// The part of the wire that the runtime reads. To be replaced by @helpflow/models.
export interface Component {
  readonly kind: string;
  readonly type: string;
  readonly version: number;
  readonly id: string;
  readonly value?: unknown;
  readonly sensitive?: boolean;
}
export interface Screen {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly components: readonly Component[];
  readonly actions: readonly unknown[];
  readonly errors?: readonly { component: string; code: string; message: string }[];
  readonly refresh?: { readonly afterMs: number };
}
export interface Session {
  readonly id: string;
  readonly status: string;
  readonly revision: number;
  readonly flow: string;
  readonly flowVersion: number;
  readonly expiresAt?: string;
  readonly outcome?: string;
}
export interface Support {
  readonly phone?: string;
  readonly flow?: string;
}
export interface SessionBody {
  readonly session: Session;
  readonly screen: Screen;
  readonly move?: { readonly kind: string; readonly focus?: string; readonly announce?: string };
  readonly notices: readonly unknown[];
  readonly support?: Support;
}
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly session?: Session;
  readonly screen?: Screen;
  readonly notices?: readonly unknown[];
  readonly support?: Support;
}
export class DecodeError extends Error {}

function object(json: unknown, what: string): Record<string, unknown> {
  if (typeof json !== "object" || json === null || Array.isArray(json)) {
    throw new DecodeError(`${what} is not an object.`);
  }
  return json as Record<string, unknown>;
}

export function decodeBody(json: unknown): SessionBody {
  const body = object(json, "The body");
  const screen = object(body["screen"], "/screen");
  const components = (screen["components"] as Record<string, unknown>[]).map((component) => ({
    kind: `${component["type"]}/${component["version"]}`,
    ...component,
  }));
  object(body["session"], "/session");
  return { notices: [], ...body, screen: { ...screen, components } } as unknown as SessionBody;
}

export function decodeProblem(json: unknown): Problem {
  const problem = object(json, "The problem");
  if (typeof problem["code"] !== "string") {
    throw new DecodeError("/code is not a string.");
  }
  return (problem["screen"] === undefined ? problem : { ...problem, ...decodeBody(problem) }) as unknown as Problem;
}
