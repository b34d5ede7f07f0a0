import type { Reply } from "./server.js";

export interface Shape {
  session?: string;
  key?: string;
  revision?: number;
  status?: string;
  screen?: string;
  refresh?: number;
  problemText?: unknown;
  code?: unknown;
  move?: string;
  errors?: readonly unknown[];
  support?: unknown;
}

/** The body of the screen `which`, which asks what is wrong and, secretly, for a code. */
export function body(shape: Shape = {}): Record<string, unknown> {
  const { session = "s1", key = "k1", revision = 1, status = "active", screen = "which" } = shape;
  return {
    session: { id: session, status, revision, flow: "cards/lost", flowVersion: 1 },
    screen: {
      id: screen,
      key,
      title: "What is wrong?",
      locale: "en-GB",
      dir: "ltr",
      back: true,
      components: [
        { type: "text", version: 1, id: "intro", text: "Tell us." },
        { type: "text-input", version: 1, id: "wrong", label: "What is wrong?", value: shape.problemText ?? null },
        { type: "text-input", version: 1, id: "code", label: "Code", sensitive: true, value: shape.code ?? null },
      ],
      actions: [{ id: "next", type: "submit", label: "Continue" }],
      ...(shape.errors === undefined ? {} : { errors: shape.errors }),
      ...(shape.refresh === undefined ? {} : { refresh: { afterMs: shape.refresh } }),
      analytics: { id: `cards/lost:${screen}` },
    },
    ...(shape.move === undefined ? {} : { move: { kind: shape.move } }),
    ...(shape.support === undefined ? {} : { support: shape.support }),
  };
}

export function shown(shape: Shape = {}, status = 200, headers: Record<string, string> = {}): Reply {
  return { status, body: body(shape), headers };
}

export function problem(status: number, code: string, shape?: Shape): Reply {
  const carried = shape === undefined ? {} : body(shape);
  return { status, body: { type: `/problems/${code}`, title: code, status, code, detail: `It is ${code}.`, ...carried } };
}

export const START = /^POST \/v1\/sessions$/;
export const STEP = /^POST \/v1\/sessions\/s1\/steps$/;
export const READ = /^GET \/v1\/sessions\/s1$/;
export const STREAM = /^GET \/v1\/sessions\/s1\/stream$/;
