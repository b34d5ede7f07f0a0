import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { READ, START, STEP, STREAM, body, problem, shown } from "./bodies.js";
import { ScriptedServer, TestPresence, app, type Reply } from "./server.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const errors = [{ component: "wrong", code: "required", message: "Answer this question." }];

/** A session of which answers have been refused; the field was emptied, and the server still has what it was before. */
async function refused() {
  const server = new ScriptedServer().on(START, shown({ problemText: "old" }, 201));
  const presence = new TestPresence();
  const session = await app(server, { presence }).start("cards/lost");
  server.on(STEP, problem(422, "invalid-answers", { errors, code: "12", move: "replace" }));
  await session.step("next", { answers: { code: "12" } });
  const away = async (millis: number, ...path: [RegExp, Reply]) => {
    presence.show(false);
    await vi.advanceTimersByTimeAsync(millis);
    server.on(...path);
    presence.show(true);
    await vi.advanceTimersByTimeAsync(1);
  };
  const values = () =>
    Object.fromEntries(session.state.body!.screen.components.map((one) => [one.id, "value" in one ? one.value : undefined]));
  return { server, presence, session, away, values };
}

const again = { problemText: "old", support: { phone: "tel:+2" } };

describe("What is to be corrected", () => {
  it.each<[string, number, RegExp, Reply]>([
    ["is read after a moment away", 10_000, READ, shown(again, 200, { ETag: '"a"' })],
    ["is resumed after longer", 40_000, STEP, shown({ ...again, move: "resume" })],
    ["is refused to be resumed", 40_000, STEP, problem(409, "with-agent", { ...again, status: "escalated" })],
  ])("stays with the values it is about when the same screen %s, and the rest is new", async (_, millis, path, reply) => {
    const { session, away, values } = await refused();
    const before = session.state.body?.screen.errors;

    await away(millis, path, reply);

    expect(session.state.body?.screen.errors).toBe(before);
    expect(before).toEqual(errors);
    expect(values()).toEqual({ intro: undefined, wrong: null, code: "12" });
    expect(session.state.body?.move?.kind).toBe("replace");
    expect(session.state.support).toEqual({ phone: "tel:+2" });
    expect(session.state).toMatchObject({ busy: false, offline: false });
  });

  it("stays time and again, with what was typed since, until a step is answered", async () => {
    const { server, session, away, values } = await refused();
    session.draft("wrong", "new");
    await away(10_000, READ, shown(again, 200, { ETag: '"a"' }));
    await away(10_000, READ, { status: 304 });
    await away(10_000, READ, shown({ ...again, revision: 2 }));
    expect(session.state.body).toMatchObject({ session: { revision: 2 }, screen: { errors } });
    expect(values()).toMatchObject({ wrong: "new" });
    server.on(STEP, shown({ revision: 3, problemText: "new" }));

    await session.step("escalate");

    expect(session.state.body?.screen.errors).toBeUndefined();
    expect(values()).toMatchObject({ wrong: "new", code: null });
  });

  it("stays when a stream brings the same screen", async () => {
    const server = new ScriptedServer().on(START, shown({}, 201));
    const session = await app(server, { presence: new TestPresence() }).start("cards/lost");
    const event = `data: ${JSON.stringify(body({ revision: 2, refresh: 3_000 }))}\n\n`;
    server.on(STEP, problem(422, "invalid-answers", { errors, refresh: 3_000 }));
    server.on(STREAM, { status: 200, body: event, headers: { "Content-Type": "text/event-stream" } });

    await session.step("next");
    await vi.advanceTimersByTimeAsync(1);

    expect(session.state.body).toMatchObject({ session: { revision: 2 }, screen: { errors } });
    session.close();
  });

  it.each<[string, Reply]>([
    ["another screen", shown({ key: "k2", revision: 2 })],
    ["another session's", shown({ session: "s2" })],
  ])("goes with its screen when a read brings %s", async (_, reply) => {
    const { session, away } = await refused();

    await away(10_000, READ, reply);

    expect(session.state.body?.screen.errors).toBeUndefined();
  });

  it("gives way to what the server says is to be corrected now", async () => {
    const { session, away } = await refused();
    const other = [{ component: "code", code: "invalid", message: "That is no code." }];

    await away(10_000, READ, shown({ errors: other, problemText: "old" }));

    expect(session.state.body?.screen.errors).toEqual(other);
  });
});
