import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { HelpflowError } from "../src/index.js";
import { START, problem, shown } from "./bodies.js";
import { BEGIN, DROP, MIB, PART, STAYS, file, photo, started, unreachable } from "./photos.js";
import { ScriptedServer, app, type Reply } from "./server.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("A file whose upload failed and is given up", () => {
  const picked = photo();
  const begun = (server: ScriptedServer) => server.sent.filter(({ method, path }) => method === "POST" && path.endsWith("/files"));
  const keys = (server: ScriptedServer) => new Set(begun(server).map(({ headers }) => headers["Idempotency-Key"]));

  async function failed(replies: (server: ScriptedServer) => void) {
    const { server, session } = await started();
    replies(server);
    const sending = expect(session.upload("photo", picked, { name: "card.jpg" })).rejects.toBeInstanceOf(HelpflowError);
    await vi.advanceTimersByTimeAsync(10_000);
    await sending;
    return { server, session, before: server.sent.length };
  }

  it.each<[string, Reply[]]>([
    ["offline", unreachable],
    ["refused", [problem(403, "forbidden")]],
  ])("is taken back from the server when a part was %s, once", async (_, replies) => {
    const { server, session, before } = await failed((on) => on.on(BEGIN, file(0)).on(PART, ...replies));
    server.on(DROP, { status: 204 });

    await session.forgetUpload(picked);
    await session.forgetUpload(picked);

    expect(server.sent.slice(before)).toMatchObject([{ method: "DELETE", path: "/v1/sessions/s1/files/f1" }]);
  });

  it("is begun anew when it is picked again", async () => {
    const { server, session } = await failed((on) => on.on(BEGIN, file(0)).on(PART, ...unreachable));
    server.on(DROP, { status: 204 }).on(BEGIN, file(0)).on(PART, file(2.5 * MIB, "ready"));

    await session.forgetUpload(picked);
    await session.upload("photo", picked, { name: "card.jpg" });

    expect(keys(server).size).toBe(2);
  });

  it("is asked for by the key of its announcement when nobody answered that, and taken back", async () => {
    const { server, session, before } = await failed((on) => on.on(BEGIN, ...unreachable));
    server.on(BEGIN, file(0)).on(DROP, { status: 204 });

    await session.forgetUpload(picked);

    expect(server.sent.slice(before).map(({ method }) => method)).toEqual(["POST", "DELETE"]);
    expect(keys(server).size).toBe(1);
  });

  it("is announced by the same key when nobody answered that, and it is tried again instead", async () => {
    const { server, session } = await failed((on) => on.on(BEGIN, ...unreachable));
    server.on(BEGIN, file(0)).on(PART, file(2.5 * MIB, "ready"));

    await session.upload("photo", picked, { name: "card.jpg" });

    expect(keys(server).size).toBe(1);
  });

  it("asks nothing of the server when it was not taken to begin with", async () => {
    const { server, session, before } = await failed((on) => on.on(BEGIN, problem(422, "file-too-large")));

    await session.forgetUpload(picked);
    await session.forgetUpload(photo());

    expect(server.sent).toHaveLength(before);
  });

  it("is dropped by the server later when nobody can be reached, which the app is told", async () => {
    const warnings: string[] = [];
    const server = new ScriptedServer().on(START, shown({}, 201)).on(BEGIN, file(0)).on(PART, problem(403, "forbidden"));
    const session = await app(server, { onWarning: (message) => warnings.push(message) }).start("cards/lost");
    await expect(session.upload("photo", picked, { name: "card.jpg" })).rejects.toBeInstanceOf(HelpflowError);
    server.on(DROP, "unreachable");

    await expect(session.forgetUpload(picked)).resolves.toBeUndefined();

    expect(warnings).toEqual([STAYS]);
  });
});

describe("A file that landed and was taken out", () => {
  it.each<[string, Reply]>([
    ["is taken away from the server", { status: 204 }],
    ["may be gone already", problem(404, "file-not-found")],
    ["may be gone already, whoever says so", { status: 404, body: "<html>" }],
    ["stays when an answer names it, and nothing is wrong", problem(409, "file-answered")],
  ])("%s", async (_, reply) => {
    const { server, session } = await started();
    const before = session.state;
    server.on(DROP, reply);

    await expect(session.removeFile("f1")).resolves.toBeUndefined();

    expect(server.sent.slice(1)).toMatchObject([{ method: "DELETE", path: "/v1/sessions/s1/files/f1", text: "" }]);
    expect(session.state).toBe(before);
  });

  it.each<[string, Reply]>([
    ["when nobody can be reached", "unreachable"],
    ["when the server is away for a while", { status: 503, headers: { "Retry-After": "120" } }],
  ])("is dropped by the server later %s, which the app is told", async (_, reply) => {
    const warnings: string[] = [];
    const server = new ScriptedServer().on(START, shown({}, 201)).on(DROP, reply);
    const session = await app(server, { onWarning: (message) => warnings.push(message) }).start("cards/lost");

    await expect(session.removeFile("f1")).resolves.toBeUndefined();

    expect(warnings).toEqual([STAYS]);
    expect(session.state.offline).toBe(false);
    expect(server.sent).toHaveLength(2);
  });

  it.each([
    [403, "forbidden"],
    [409, "session-over"],
    [500, "unexpected"],
  ])("is an error with its problem when the server refuses with %d %s", async (status, code) => {
    const { server, session } = await started();
    server.on(DROP, problem(status, code));

    const removing = session.removeFile("f1");

    await expect(removing).rejects.toBeInstanceOf(HelpflowError);
    await expect(removing).rejects.toMatchObject({ offline: false, problem: { status, code } });
  });

  it("cannot lead to another path than that of a file", async () => {
    const { server, session } = await started();
    server.on(/^DELETE /, { status: 204 });

    await session.removeFile("../steps");

    expect(server.sent.at(-1)?.path).toBe("/v1/sessions/s1/files/..%2Fsteps");
  });

  it("is asked about with a session that has started only", async () => {
    const server = new ScriptedServer().on(START, problem(403, "forbidden"));
    const session = await app(server).start("cards/lost");

    await expect(session.removeFile("f1")).rejects.toBeInstanceOf(TypeError);
  });
});
