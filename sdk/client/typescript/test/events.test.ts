import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { START, STEP, problem, shown } from "./bodies.js";
import { ScriptedServer, TestPresence, app, type Reply } from "./server.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const EVENTS = /^POST \/v1\/sessions\/s1\/events$/;
const TAKEN: Reply = { status: 202, body: { accepted: 1, duplicates: 0, rejected: [] } };

interface Batch {
  events: { id: string; type: string; at: string; screen?: string; component?: string; detail?: string }[];
}

async function started(options = {}) {
  const server = new ScriptedServer().on(START, shown({}, 201));
  const session = await app(server, options).start("cards/lost");
  const batches = () => server.sent.filter(({ path }) => path.endsWith("/events"));
  const told = () => batches().flatMap(({ body }) => (body as Batch).events);
  return { server, session, batches, told };
}

describe("What the app saw", () => {
  it("is gathered for two seconds and sent at once, each with an id, a time and the screen", async () => {
    vi.setSystemTime(new Date("2026-11-26T08:00:00Z"));
    const { server, session, batches, told } = await started();
    server.on(EVENTS, TAKEN);

    session.report({ type: "shown" });
    session.report({ type: "renderFailed", component: "wrong", detail: "no view" });
    await vi.advanceTimersByTimeAsync(1_999);
    expect(batches()).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1);

    expect(batches()).toHaveLength(1);
    expect(told().map(({ id: _, ...event }) => event)).toEqual([
      { type: "shown", screen: "k1", at: "2026-11-26T08:00:00.000Z" },
      { type: "renderFailed", screen: "k1", component: "wrong", detail: "no view", at: "2026-11-26T08:00:00.000Z" },
    ]);
    expect(new Set(told().map(({ id }) => id)).size).toBe(2);
  });

  it("is told once where it is a state, and each time where it is a deed", async () => {
    const { server, session, told } = await started();
    server.on(EVENTS, TAKEN);

    session.report({ type: "shown" });
    session.report({ type: "shown" });
    session.report({ type: "opened", component: "pin" });
    session.report({ type: "opened", component: "pin" });
    session.report({ type: "shown", screen: "k2" });
    await vi.advanceTimersByTimeAsync(2_000);

    expect(told().map(({ type, screen }) => `${type} ${screen}`)).toEqual(["shown k1", "opened k1", "opened k1", "shown k2"]);
  });

  it("is sent at once when the app is hidden or closed, in a way that outlives the page", async () => {
    const presence = new TestPresence();
    const { server, session, batches } = await started({ presence });
    server.on(EVENTS, TAKEN, TAKEN);

    session.report({ type: "shown" });
    presence.show(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(batches().map(({ keepalive }) => keepalive)).toEqual([true]);
    session.report({ type: "closed" });
    session.close();
    await vi.advanceTimersByTimeAsync(1);

    expect(batches().map(({ keepalive }) => keepalive)).toEqual([true, true]);
  });

  it.each<[string, readonly string[]]>([
    ["by the runtime", []],
    ["by the app, which is enough", ["closed"]],
  ])("is also that the screen was closed, told once %s", async (_, before) => {
    const { session, batches, told } = await started();

    before.forEach(() => session.report({ type: "closed", detail: "left" }));
    session.close();
    session.close();
    await vi.advanceTimersByTimeAsync(60_000);

    expect(told().map(({ type, screen }) => `${type} ${screen}`)).toEqual(["closed k1"]);
    expect(batches().map(({ keepalive }) => keepalive)).toEqual([true]);
  });

  it.each<[string, Reply]>([
    ["is over", shown({ status: "ended" }, 201)],
    ["never started", problem(404, "flow-not-live")],
  ])("is no closed screen of a session that %s", async (_, reply) => {
    const server = new ScriptedServer().on(START, reply);
    const session = await app(server).start("cards/lost");

    session.close();
    await vi.advanceTimersByTimeAsync(60_000);

    expect(server.sent).toHaveLength(1);
  });

  it("is no closed screen of a session that the server has no more", async () => {
    const { server, session, batches } = await started();
    server.on(STEP, problem(410, "session-gone"));
    await session.step("next");

    session.close();
    await vi.advanceTimersByTimeAsync(60_000);

    expect(batches()).toHaveLength(0);
  });

  it("that could not be sent goes with the next, under the same ids", async () => {
    const { server, session, batches, told } = await started();
    server.on(EVENTS, "unreachable", TAKEN);

    session.report({ type: "shown" });
    await vi.advanceTimersByTimeAsync(2_000);
    session.report({ type: "closed" });
    await vi.advanceTimersByTimeAsync(2_000);

    expect(batches()).toHaveLength(2);
    const [first, again, closed] = told();
    expect(again).toEqual(first);
    expect(closed?.type).toBe("closed");
    expect(session.state.offline).toBe(false);
  });

  it("is sent fifty at a time, and of more than two hundred the oldest are given up", async () => {
    const { server, session, batches } = await started();
    let up = false;
    server.on(EVENTS, ...Array<() => Reply>(400).fill(() => (up ? TAKEN : "unreachable")));
    for (let at = 0; at < 250; at++) {
      session.report({ type: "opened", detail: String(at) });
      await vi.advanceTimersByTimeAsync(1);
    }
    const before = batches().length;

    up = true;
    session.report({ type: "closed", detail: "last" });
    await vi.advanceTimersByTimeAsync(1);

    const sent = batches().slice(before).map(({ body }) => (body as Batch).events.map(({ detail }) => detail));
    expect(sent.map((events) => [events[0], events.at(-1), events.length])).toEqual([
      ["51", "100", 50],
      ["101", "150", 50],
      ["151", "200", 50],
      ["201", "last", 50],
    ]);
  });

  it("that the server does not want is warned of and given up, and harms nothing", async () => {
    const warnings: string[] = [];
    const { server, session, batches } = await started({ onWarning: (message: string) => warnings.push(message) });
    server.on(EVENTS, problem(404, "not-found"));

    session.report({ type: "shown" });
    await vi.advanceTimersByTimeAsync(60_000);

    expect(batches()).toHaveLength(1);
    expect(warnings).toEqual(["The server answered 404 to events of the app."]);
    expect(session.state.problem).toBeUndefined();
  });
});
