import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { START, STEP, problem, shown } from "./bodies.js";
import { ScriptedServer, SlowStorage, app } from "./server.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const keyOf = (server: ScriptedServer, at: number) => server.sent[at]?.headers["Idempotency-Key"];

/** An app that was killed while the step was under way: what is left of it is its storage. */
async function killedInAStep(answers: Record<string, unknown>) {
  const storage = new SlowStorage();
  const server = new ScriptedServer().on(START, shown({}, 201)).on(STEP, "silent");
  const session = await app(server, { storage }).start("cards/lost");
  void session.step("next", { answers });
  await vi.advanceTimersByTimeAsync(10);
  expect(server.sent).toHaveLength(2);
  session.close();
  return { storage, sent: server.sent[1]! };
}

describe("An app that was killed in a step", () => {
  it("sends the step again with its key and its bytes before anything else", async () => {
    const { storage, sent } = await killedInAStep({ wrong: "all" });
    const server = new ScriptedServer().on(STEP, shown({ key: "k2", move: "resume" }, 200, { "Idempotency-Replayed": "true" }));

    const session = await app(server, { storage }).open("s1");

    expect(server.sent).toHaveLength(1);
    expect(server.sent[0]?.text).toBe(sent.text);
    expect(keyOf(server, 0)).toBe(sent.headers["Idempotency-Key"]);
    expect(session.state.body?.screen.key).toBe("k2");
  });

  it("sends it no more once it was answered", async () => {
    const { storage } = await killedInAStep({ wrong: "all" });
    const server = new ScriptedServer().on(STEP, problem(409, "stale", { key: "k2" }), shown({ key: "k2" }));
    await app(server, { storage }).open("s1");

    await app(server, { storage }).open("s1");

    expect(server.sent[1]?.body).toEqual({ action: "resume" });
    expect(storage.text).not.toContain("next");
  });

  it("does not send it when that was long ago, but comes back to what is there now", async () => {
    const { storage } = await killedInAStep({ wrong: "all" });
    vi.setSystemTime(Date.now() + 10 * 60_000 + 1);
    const server = new ScriptedServer().on(STEP, shown());

    await app(server, { storage }).open("s1");

    expect(server.sent.map(({ body }) => body)).toEqual([{ action: "resume" }]);
    expect(storage.text).not.toContain("next");
  });

  it("has kept nothing of a step with a secret in it", async () => {
    const { storage, sent } = await killedInAStep({ code: "4711", wrong: "all" });
    expect(sent.text).toContain("4711");

    expect(storage.text).not.toContain("4711");
    expect(storage.text).not.toContain("all");
  });
});

describe("A start that was not answered", () => {
  async function lost(storage: SlowStorage) {
    const server = new ScriptedServer().on(START, ...Array<"unreachable">(5).fill("unreachable"));
    const starting = app(server, { storage }).start("cards/lost", { cardId: "c1" });
    await vi.advanceTimersByTimeAsync(10_000);
    const session = await starting;
    session.close();
    return { server, session };
  }

  it("leaves a session that is offline, and that sends it again with its key when told to", async () => {
    const server = new ScriptedServer().on(START, ...Array<"unreachable">(5).fill("unreachable"), shown({}, 201));
    const starting = app(server).start("cards/lost");
    await vi.advanceTimersByTimeAsync(10_000);
    const session = await starting;
    expect(session.state).toEqual({ busy: false, offline: true });
    expect(session.id).toBeUndefined();

    await session.retry();

    expect(session.id).toBe("s1");
    expect(keyOf(server, 5)).toBe(keyOf(server, 0));
  });

  it("is taken up by the same start in another run of the app", async () => {
    const storage = new SlowStorage();
    const { server: before } = await lost(storage);
    const server = new ScriptedServer().on(START, shown());

    await app(server, { storage }).start("cards/lost", { cardId: "c1" });

    expect(keyOf(server, 0)).toBe(keyOf(before, 0));
  });

  it("is not taken up by a start of something else, nor when it was long ago, nor once it was answered", async () => {
    const storage = new SlowStorage();
    const { server: before } = await lost(storage);
    const server = new ScriptedServer().on(START, shown(), shown(), shown());

    await app(server, { storage }).start("cards/lost", { cardId: "c2" });
    await app(server, { storage }).start("cards/lost", { cardId: "c1" });
    await app(server, { storage }).start("cards/lost", { cardId: "c1" });
    const keys = [0, 1, 2].map((at) => keyOf(server, at));
    expect(keys[0]).not.toBe(keyOf(before, 0));
    expect(keys[1]).toBe(keyOf(before, 0));
    expect(keys[2]).not.toBe(keyOf(before, 0));

    const { server: again } = await lost(storage);
    vi.setSystemTime(Date.now() + 60 * 60_000 + 1);
    server.on(START, shown());
    await app(server, { storage }).start("cards/lost", { cardId: "c1" });
    expect(keyOf(server, 3)).not.toBe(keyOf(again, 0));
  });
});

describe("Drafts", () => {
  async function typed(storage: SlowStorage) {
    const server = new ScriptedServer().on(START, shown({}, 201));
    const session = await app(server, { storage }).start("cards/lost");
    session.draft("wrong", "my card is");
    session.draft("code", "4711");
    await vi.advanceTimersByTimeAsync(1_000);
    return { server, session };
  }

  it("are shown at once, and again after the app was killed, but for those that are secret", async () => {
    const storage = new SlowStorage();
    const { session } = await typed(storage);
    const values = () => Object.fromEntries(session.state.body!.screen.components.map((c) => [c.id, (c as { value?: unknown }).value]));
    expect(values()).toEqual({ intro: undefined, wrong: "my card is", code: "4711" });
    session.close();
    expect(storage.text).not.toContain("4711");

    const server = new ScriptedServer().on(STEP, shown());
    const later = await app(server, { storage }).open("s1");

    expect(later.drafts).toEqual({ wrong: "my card is" });
    expect(later.state.body?.screen.components[1]).toMatchObject({ id: "wrong", value: "my card is" });
  });

  it("of a screen that is another one now are dropped", async () => {
    const storage = new SlowStorage();
    await typed(storage);
    const server = new ScriptedServer().on(STEP, shown({ key: "k2" }));

    const later = await app(server, { storage }).open("s1");
    await vi.advanceTimersByTimeAsync(1);

    expect(later.drafts).toEqual({});
    expect(later.state.body?.screen.components[1]).toMatchObject({ value: null });
    expect(storage.text).not.toContain("my card is");
  });

  it("of an input that a screen of the same key has no more are dropped, and do not come back with it", async () => {
    const storage = new SlowStorage();
    const { server, session } = await typed(storage);
    const without = shown() as { body: { screen: { components: { id: string }[] } } };
    without.body.screen.components = without.body.screen.components.filter(({ id }) => id !== "wrong");
    server.on(STEP, without as unknown as ReturnType<typeof shown>, shown());

    await session.step("change");
    await vi.advanceTimersByTimeAsync(1_000);
    expect(session.drafts).toEqual({ code: "4711" });
    expect(storage.text).not.toContain("my card is");
    await session.step("change");

    expect(session.state.body?.screen.components[1]).toMatchObject({ id: "wrong", value: null });
  });

  it("go with back, change and escalate, and stay when answers were refused", async () => {
    const { server, session } = await typed(new SlowStorage());
    server.on(STEP, problem(422, "invalid-answers", {}), shown({ key: "k2" }));

    await session.step("next", { answers: { wrong: "my card is" } });
    expect(session.drafts).toEqual({ wrong: "my card is", code: "4711" });
    await session.step("change", { target: "before" });

    expect(server.sent[2]?.body).toEqual({
      key: "k1",
      action: "change",
      answers: { code: "4711", wrong: "my card is" },
      target: "before",
    });
    expect(session.drafts).toEqual({});
  });

  it("are written once for many keys, and at once when the app may end", async () => {
    const storage = new SlowStorage();
    const written = vi.spyOn(storage, "setItem");
    const server = new ScriptedServer().on(START, shown({}, 201));
    const session = await app(server, { storage }).start("cards/lost");
    written.mockClear();

    for (const text of ["m", "my", "my c"]) {
      session.draft("wrong", text);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(written.mock.calls.filter(([key]) => key.includes("drafts"))).toHaveLength(0);
    session.close();
    await vi.advanceTimersByTimeAsync(1);

    expect(written.mock.calls.filter(([key]) => key.includes("drafts"))).toHaveLength(1);
    expect(storage.text).toContain('"my c"');
  });
});

describe("What is kept", () => {
  it("is of the twenty newest sessions", async () => {
    const storage = new SlowStorage();
    for (let at = 1; at <= 22; at++) {
      const server = new ScriptedServer().on(START, shown({ session: `s${at}` }, 201));
      const session = await app(server, { storage }).start("cards/lost");
      session.draft("wrong", `typed ${at}.`);
      session.close();
      await vi.advanceTimersByTimeAsync(1);
    }

    expect(storage.text).toContain("typed 22.");
    expect(storage.text).toContain("typed 3.");
    expect(storage.text).not.toContain("typed 2.");
    expect(storage.text).not.toContain("typed 1.");
  });

  it("is forgotten when the customer signs out", async () => {
    const { storage } = await killedInAStep({ wrong: "all" });

    await app(new ScriptedServer(), { storage }).forget();

    expect([...storage.items.keys()]).toEqual([]);
  });

  it("is not needed: a storage that fails is warned of, and the step is done", async () => {
    const storage = new SlowStorage();
    vi.spyOn(storage, "setItem").mockRejectedValue(new Error("The quota has been exceeded."));
    const warnings: string[] = [];
    const server = new ScriptedServer().on(START, shown({}, 201)).on(STEP, shown({ key: "k2" }));
    const session = await app(server, { storage, onWarning: (message) => warnings.push(message) }).start("cards/lost");

    await session.step("next", { answers: {} });

    expect(session.state.body?.screen.key).toBe("k2");
    expect(warnings).toContain("The device's storage does not take step/s1.");
  });
});

describe("Two tabs", () => {
  it("that race end on the same screen, and nothing is done twice", async () => {
    const storage = new SlowStorage();
    const server = new ScriptedServer().on(STEP, shown(), shown());
    const [left, right] = [await app(server, { storage }).open("s1"), await app(server, { storage }).open("s1")];
    server.on(STEP, shown({ key: "k2", revision: 2 }), problem(409, "stale", { key: "k2", revision: 2 }));

    await left.step("next", { answers: { wrong: "all" } });
    await right.step("next", { answers: { wrong: "all" } });

    expect(right.state.body).toEqual(left.state.body);
    expect(keyOf(server, 3)).not.toBe(keyOf(server, 2));
  });
});
