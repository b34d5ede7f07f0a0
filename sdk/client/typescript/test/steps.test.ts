import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { START, STEP, body, problem, shown } from "./bodies.js";
import { ScriptedServer, app } from "./server.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const keyOf = (server: ScriptedServer, at: number) => server.sent[at]?.headers["Idempotency-Key"];

async function started(server: ScriptedServer, options = {}) {
  server.on(START, shown({}, 201));
  return app(server, options).start("cards/lost", { cardId: "c1" });
}

describe("A start", () => {
  it("says who asks, for what, and what can be drawn", async () => {
    const server = new ScriptedServer();
    const session = await started(server, { without: ["video"], locale: "cy" });

    expect(session.id).toBe("s1");
    expect(session.state.body?.screen.id).toBe("which");
    expect(server.sent[0]?.body).toEqual({ flow: "cards/lost", inputs: { cardId: "c1" } });
    expect(server.sent[0]?.headers).toMatchObject({
      Authorization: "Bearer alex",
      "Helpflow-Client": "test/1.0.0; catalogue=3; without=video",
      "Accept-Language": "cy",
      "Helpflow-Zone": "Europe/London",
    });
    expect(keyOf(server, 0)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it("of a flow that is not live leaves a session with a problem and no screen", async () => {
    const server = new ScriptedServer().on(START, problem(404, "flow-not-live"));
    const session = await app(server).start("cards/gone");

    expect(session.state).toMatchObject({ busy: false, offline: false, problem: { code: "flow-not-live" } });
    expect(session.state.body).toBeUndefined();
  });
});

describe("A step", () => {
  it("sends the screen's key, the action and the answers with a key of its own, and shows what comes", async () => {
    const server = new ScriptedServer();
    const session = await started(server);
    server.on(STEP, shown({ key: "k2", screen: "thanks", move: "forward" }));
    const seen: boolean[] = [];
    session.subscribe(() => seen.push(session.state.busy));

    await session.step("next", { answers: { wrong: "all" } });

    expect(server.sent[1]?.body).toEqual({ key: "k1", action: "next", answers: { wrong: "all" } });
    expect(keyOf(server, 1)).not.toBe(keyOf(server, 0));
    expect(session.state.body?.screen.id).toBe("thanks");
    expect(session.state.body?.move?.kind).toBe("forward");
    expect(seen).toEqual([true, false]);
  });

  it("without answers sends those that the screen shows, as the customer changed them", async () => {
    const server = new ScriptedServer().on(START, shown({ problemText: "old" }, 201));
    const session = await app(server).start("cards/lost");
    session.draft("code", "1234");
    server.on(STEP, shown());

    await session.step("next");

    expect(server.sent[1]?.body).toEqual({ key: "k1", action: "next", answers: { code: "1234", wrong: "old" } });
  });

  it.each([502, 503, 504, 429])("answered %i is sent again, with the same key and the same bytes", async (status) => {
    const server = new ScriptedServer();
    const session = await started(server);
    server.on(STEP, { status }, "unreachable", shown({ key: "k2" }));

    const done = session.step("next", { answers: { wrong: "all" } });
    await vi.advanceTimersByTimeAsync(5_000);
    await done;

    const [, first, second, third] = server.sent;
    expect(server.sent).toHaveLength(4);
    expect([second?.text, third?.text]).toEqual([first?.text, first?.text]);
    expect([keyOf(server, 2), keyOf(server, 3)]).toEqual([keyOf(server, 1), keyOf(server, 1)]);
    expect(session.state).toMatchObject({ busy: false, offline: false, body: { screen: { key: "k2" } } });
  });

  it("waits twice as long at most before each repeat, by chance", async () => {
    const server = new ScriptedServer();
    const session = await started(server, { random: () => 0.5 });
    server.on(STEP, ...Array<"unreachable">(5).fill("unreachable"));
    const at: number[] = [];
    const began = Date.now();
    session.subscribe(() => at.push(Date.now() - began));

    const done = session.step("next");
    const sentAfter = async (millis: number) => {
      await vi.advanceTimersByTimeAsync(millis);
      return server.sent.length - 1;
    };

    // Half of 500, 1,000, 2,000 and 4,000: at 250, 750, 1,750 and 3,750.
    expect(await sentAfter(249)).toBe(1);
    expect(await sentAfter(1)).toBe(2);
    expect(await sentAfter(499)).toBe(2);
    expect(await sentAfter(1)).toBe(3);
    expect(await sentAfter(999)).toBe(3);
    expect(await sentAfter(1)).toBe(4);
    expect(await sentAfter(1_999)).toBe(4);
    expect(await sentAfter(1)).toBe(5);
    await done;
    expect(session.state).toMatchObject({ busy: false, offline: true });
    expect(at.at(-1)).toBe(3_750);
  });

  it("never comes back before the server asked it to", async () => {
    const server = new ScriptedServer();
    const session = await started(server, { random: () => 0 });
    const date = new Date(Date.now() + 9_000).toUTCString();
    server.on(STEP, { status: 503, headers: { "Retry-After": "7" } }, { status: 429, headers: { "Retry-After": date } }, shown());

    const done = session.step("next");
    await vi.advanceTimersByTimeAsync(6_999);
    expect(server.sent).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(server.sent).toHaveLength(3);
    await vi.advanceTimersByTimeAsync(900);
    expect(server.sent).toHaveLength(3);
    await vi.advanceTimersByTimeAsync(1_200);
    await done;
    expect(server.sent).toHaveLength(4);
  });

  it("is given up for the time being by a server that wants to be left alone for minutes", async () => {
    const server = new ScriptedServer();
    const session = await started(server);
    server.on(STEP, { status: 503, headers: { "Retry-After": "120" } });

    await session.step("next");

    expect(session.state.offline).toBe(true);
    expect(server.sent).toHaveLength(2);
  });

  it("is not answered by a sign-in page of the network that it went through", async () => {
    const server = new ScriptedServer();
    const session = await started(server);
    server.on(STEP, { status: 200, body: "<html>Welcome to our hotel</html>" }, shown({ key: "k2" }));

    const done = session.step("next");
    await vi.advanceTimersByTimeAsync(1_000);
    await done;

    expect(session.state.body?.screen.key).toBe("k2");
  });

  it("that nobody answers in half a minute is sent again", async () => {
    const server = new ScriptedServer();
    const session = await started(server);
    server.on(STEP, "silent", shown({ key: "k2" }));

    const done = session.step("next");
    await vi.advanceTimersByTimeAsync(31_000);
    await done;

    expect(session.state.body?.screen.key).toBe("k2");
    expect(keyOf(server, 2)).toBe(keyOf(server, 1));
  });

  it("pressed twice is one", async () => {
    const server = new ScriptedServer();
    const session = await started(server);
    server.on(STEP, shown({ key: "k2" }));

    const answers = { a: 1, b: 2 };
    await Promise.all([session.step("next", { answers }), session.step("next", { answers: { b: 2, a: 1 } })]);

    expect(server.sent).toHaveLength(2);
  });

  it("pressed again after it could not be sent goes with the key that it had", async () => {
    const server = new ScriptedServer();
    const session = await started(server);
    server.on(STEP, ...Array<"unreachable">(5).fill("unreachable"), shown({ key: "k2" }));

    const done = session.step("next");
    await vi.advanceTimersByTimeAsync(10_000);
    await done;
    expect(session.state.offline).toBe(true);
    await session.step("next");

    expect(keyOf(server, 6)).toBe(keyOf(server, 1));
    expect(session.state.offline).toBe(false);
  });

  it("takes the place of another that is still unanswered, and has a key of its own", async () => {
    const server = new ScriptedServer();
    const session = await started(server);
    server.on(STEP, "silent", shown({ key: "k2", status: "escalated" }));

    const first = session.step("next", { answers: { wrong: "all" } });
    await vi.advanceTimersByTimeAsync(10);
    await session.step("escalate");
    await first;
    await vi.advanceTimersByTimeAsync(60_000);

    expect(server.sent).toHaveLength(3);
    expect(keyOf(server, 2)).not.toBe(keyOf(server, 1));
    expect(session.state).toMatchObject({ busy: false, body: { session: { status: "escalated" } } });
  });
});

describe("A refusal", () => {
  it("stale shows the screen that it carries, and is no problem", async () => {
    const server = new ScriptedServer();
    const session = await started(server);
    server.on(STEP, problem(409, "stale", { key: "k9", screen: "other", revision: 3 }));

    await session.step("next");

    expect(session.state.body?.screen).toMatchObject({ id: "other", key: "k9" });
    expect(session.state.body?.session.revision).toBe(3);
    expect(session.state.problem).toBeUndefined();
  });

  it("of answers shows the screen with what is to be corrected, and the next try has a new key", async () => {
    const server = new ScriptedServer();
    const session = await started(server);
    const errors = [{ component: "wrong", code: "required", message: "Answer this question." }];
    server.on(STEP, problem(422, "invalid-answers", { errors }), shown({ key: "k2" }));

    await session.step("next");
    expect(session.state.body?.screen.errors).toEqual(errors);
    expect(session.state.problem).toBeUndefined();
    await session.step("next");

    expect(keyOf(server, 2)).not.toBe(keyOf(server, 1));
  });

  it("with-agent shows the screen and says so; the next answer takes that away", async () => {
    const server = new ScriptedServer();
    const session = await started(server);
    server.on(STEP, problem(409, "with-agent", { key: "k5", status: "escalated" }), shown({ key: "k6" }));

    await session.step("next");
    expect(session.state).toMatchObject({ problem: { code: "with-agent" }, body: { screen: { key: "k5" } } });
    await session.step("cancel");

    expect(session.state.problem).toBeUndefined();
    expect(server.sent[2]?.body).toEqual({ key: "k5", action: "cancel" });
  });

  it.each([404, 410])("%i is a problem, and the session is looked at no more", async (status) => {
    const server = new ScriptedServer().on(START, shown({ refresh: 1_000, status: "waiting" }, 201));
    const session = await app(server).start("cards/lost");
    server.on(STEP, problem(status, "session-not-found"));

    await session.step("cancel");
    const sent = server.sent.length;
    await vi.advanceTimersByTimeAsync(60_000);

    expect(session.state.problem?.code).toBe("session-not-found");
    expect(server.sent).toHaveLength(sent);
  });

  it("that is no problem of ours, such as a proxy's page, is told as one", async () => {
    const server = new ScriptedServer();
    const session = await started(server);
    server.on(STEP, { status: 403, body: "<html>Forbidden</html>" });

    await session.step("next");

    expect(session.state.problem).toMatchObject({ status: 403, code: "unreadable-answer" });
    expect(session.state.body?.screen.id).toBe("which");
  });

  it("of a server that failed keeps the key, because the step may have been done", async () => {
    const server = new ScriptedServer();
    const session = await started(server);
    server.on(STEP, problem(500, "unexpected"), shown({ key: "k2" }));

    await session.step("next");
    expect(session.state.problem?.code).toBe("unexpected");
    await session.step("next");

    expect(keyOf(server, 2)).toBe(keyOf(server, 1));
    expect(session.state.problem).toBeUndefined();
  });
});

describe("A token", () => {
  it("that is refused is asked for once more, and the step goes with its key", async () => {
    const server = new ScriptedServer();
    const asked: (string | undefined)[] = [];
    const token = (refused?: string) => {
      asked.push(refused);
      return refused === undefined ? "old" : "new";
    };
    const session = await started(server, { token });
    server.on(STEP, problem(401, "unauthenticated"), shown({ key: "k2" }));

    await session.step("next");

    expect(server.sent.slice(1).map(({ headers }) => headers["Authorization"])).toEqual(["Bearer old", "Bearer new"]);
    expect(keyOf(server, 2)).toBe(keyOf(server, 1));
    expect(asked).toEqual([undefined, undefined, "old"]);
    expect(session.state.body?.screen.key).toBe("k2");
  });

  it("that is refused twice is a problem, and the step waits for a sign-in with its key", async () => {
    const server = new ScriptedServer();
    let tokens = 0;
    const session = await started(server, { token: () => `t${tokens++}` });
    server.on(STEP, problem(401, "unauthenticated"), problem(401, "unauthenticated"), shown({ key: "k2" }));

    await session.step("next");
    expect(session.state.problem?.code).toBe("unauthenticated");
    expect(server.sent).toHaveLength(3);
    await session.retry();

    expect(keyOf(server, 3)).toBe(keyOf(server, 1));
    expect(session.state.body?.screen.key).toBe("k2");
  });

  it("that cannot be had is warned of, and asked without", async () => {
    const server = new ScriptedServer().on(START, problem(401, "unauthenticated"));
    const warnings: string[] = [];
    const session = await app(server, {
      token: () => Promise.reject(new Error("signed out")),
      onWarning: (message) => warnings.push(message),
    }).start("cards/lost");

    expect(session.state.problem?.code).toBe("unauthenticated");
    expect(warnings).toContain("The app has no token for the customer.");
  });
});

describe("A restart", () => {
  it("goes on with the session that is new", async () => {
    const server = new ScriptedServer().on(START, shown({ status: "expired", key: "k1" }, 201));
    const session = await app(server).start("cards/lost");
    server.on(STEP, shown({ session: "s2", key: "n1", revision: 1 }, 201));
    await session.step("restart");
    expect(session.id).toBe("s2");
    server.on(/^POST \/v1\/sessions\/s2\/steps$/, shown({ session: "s2", key: "n2", revision: 2 }));

    await session.step("next");

    expect(session.state.body?.screen.key).toBe("n2");
  });
});

describe("A state", () => {
  it("is never changed: what is new is in a new one", async () => {
    const server = new ScriptedServer();
    const session = await started(server);
    const before = session.state;
    server.on(STEP, shown({ key: "k2" }));

    await session.step("next");

    expect(before.body?.screen.key).toBe("k1");
    expect(session.state).not.toBe(before);
    expect(session.state).toBe(session.state);
    expect(Object.isFrozen(before)).toBe(true);
  });

  it("is told of to those who listen, and no longer to those who have stopped", async () => {
    const server = new ScriptedServer();
    const session = await started(server);
    const { subscribe } = session;
    const listener = vi.fn();
    const stop = subscribe(listener);
    session.draft("wrong", "a");
    stop();
    session.draft("wrong", "ab");

    expect(listener).toHaveBeenCalledTimes(1);
  });

  it("keeps its body while nothing of it changes, so that nothing is drawn again", async () => {
    const server = new ScriptedServer();
    const session = await started(server);
    const { body: before } = session.state;
    server.on(STEP, "silent");
    void session.step("next");

    expect(session.state.busy).toBe(true);
    expect(session.state.body).toBe(before);
    expect(before).toMatchObject(body());
    session.close();
  });
});
