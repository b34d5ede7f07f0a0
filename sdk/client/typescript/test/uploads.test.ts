import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { HelpflowError } from "../src/index.js";
import { START, problem, shown } from "./bodies.js";
import { BEGIN, DROP, LOOK, MIB, PART, STAYS, file, parts, photo, started, unreachable } from "./photos.js";
import { ScriptedServer, app, type Reply } from "./server.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("A file", () => {
  it("is announced, sent in parts of a mebibyte, and waited for while it is scanned", async () => {
    const { server, session } = await started();
    const progress: number[] = [];
    server.on(BEGIN, file(0)).on(PART, file(MIB), file(2 * MIB), file(2.5 * MIB, "scanning"));
    server.on(LOOK, file(2.5 * MIB, "scanning"), file(2.5 * MIB, "ready"));

    const sending = session.upload("photo", photo(), { name: "card.jpg", onProgress: ({ sent }) => progress.push(sent) });
    await vi.advanceTimersByTimeAsync(2_000);
    const sent = await sending;

    expect(sent).toMatchObject({ id: "f1", status: "ready" });
    expect(server.sent[1]?.body).toEqual({ component: "photo", name: "card.jpg", size: 2.5 * MIB, type: "image/jpeg" });
    expect(parts(server)).toEqual([`0 aa ${MIB}`, `${MIB} bb ${MIB}`, `${2 * MIB} cc ${MIB / 2}`]);
    expect(progress).toEqual([0, MIB, 2 * MIB, 2.5 * MIB]);
  });

  it("that is not what it says comes back refused, with why", async () => {
    const { server, session } = await started();
    const error = { code: "wrongType", message: "This is not a photo." };
    server.on(BEGIN, file(0)).on(PART, file(2.5 * MIB, "refused", { error }));

    const sent = await session.upload("photo", photo(), { name: "card.jpg" });

    expect(sent).toMatchObject({ status: "refused", error });
  });

  it("that the server will not take is an error with its problem", async () => {
    const { server, session } = await started();
    server.on(BEGIN, problem(422, "file-too-large"));

    const sending = session.upload("photo", photo(), { name: "card.jpg" });

    await expect(sending).rejects.toBeInstanceOf(HelpflowError);
    await expect(sending).rejects.toMatchObject({ offline: false, problem: { code: "file-too-large" } });
  });

  it("of which a part's answer was lost goes on from the byte that the server has", async () => {
    const { server, session } = await started();
    server.on(BEGIN, file(0)).on(PART, "unreachable", problem(409, "wrong-offset"), file(2 * MIB), file(2.5 * MIB, "ready"));
    server.on(LOOK, file(MIB));

    const sending = session.upload("photo", photo(), { name: "card.jpg" });
    await vi.advanceTimersByTimeAsync(1_000);
    await sending;

    expect(parts(server)).toEqual([`0 aa ${MIB}`, `0 aa ${MIB}`, `${MIB} bb ${MIB}`, `${2 * MIB} cc ${MIB / 2}`]);
  });

  it("that was cut off in the middle of a part goes on from there", async () => {
    const { server, session } = await started();
    server.on(BEGIN, file(0)).on(PART, "unreachable", problem(409, "wrong-offset"), file(1.5 * MIB), file(2.5 * MIB, "ready"));
    server.on(LOOK, file(MIB / 2));

    const sending = session.upload("photo", photo(), { name: "card.jpg" });
    await vi.advanceTimersByTimeAsync(1_000);
    await sending;

    expect(parts(server).slice(2)).toEqual([`${MIB / 2} ab ${MIB}`, `${1.5 * MIB} bc ${MIB}`]);
  });

  it("whose sending was interrupted goes on when the same is sent again, and not from the start", async () => {
    const { server, session } = await started();
    const picked = photo();
    server.on(BEGIN, file(0)).on(PART, file(MIB), ...unreachable);
    const first = session.upload("photo", picked, { name: "card.jpg" });
    const failed = expect(first).rejects.toMatchObject({ offline: true, problem: undefined });
    await vi.advanceTimersByTimeAsync(10_000);
    await failed;
    server.on(LOOK, file(MIB)).on(PART, file(2 * MIB), file(2.5 * MIB, "ready"));

    await session.upload("photo", picked, { name: "card.jpg" });

    expect(server.sent.filter(({ method, path }) => method === "POST" && path.endsWith("/files"))).toHaveLength(1);
    expect(parts(server).slice(-2)).toEqual([`${MIB} bb ${MIB}`, `${2 * MIB} cc ${MIB / 2}`]);
  });

  it("whose beginning's answer was lost is begun once, by the same key", async () => {
    const { server, session } = await started();
    server.on(BEGIN, "unreachable", file(0)).on(PART, file(2.5 * MIB, "ready"));

    const sending = session.upload("photo", photo(), { name: "card.jpg" });
    await vi.advanceTimersByTimeAsync(1_000);
    await sending;

    const keys = server.sent.slice(1, 3).map(({ headers }) => headers["Idempotency-Key"]);
    expect(keys[0]).toBe(keys[1]);
  });

  it("that is stopped is taken back from the server", async () => {
    const { server, session } = await started();
    const stop = new AbortController();
    server.on(BEGIN, file(0)).on(PART, file(MIB), "silent").on(DROP, { status: 204 });

    const sending = session.upload("photo", photo(), { name: "card.jpg", signal: stop.signal });
    const failed = expect(sending).rejects.toMatchObject({ name: "AbortError" });
    await vi.advanceTimersByTimeAsync(1);
    stop.abort();
    await failed;

    expect(server.sent.at(-1)).toMatchObject({ method: "DELETE", path: "/v1/sessions/s1/files/f1" });
  });

  it("that is stopped before its announcement is answered is taken back when it is, and the stop is told at once", async () => {
    const { server, session } = await started();
    const stop = new AbortController();
    server.on(BEGIN, "unreachable", file(0)).on(DROP, { status: 204 });

    const sending = session.upload("photo", photo(), { name: "card.jpg", signal: stop.signal });
    const failed = expect(sending).rejects.toMatchObject({ name: "AbortError" });
    await vi.advanceTimersByTimeAsync(0);
    stop.abort();
    await failed;
    expect(server.sent).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1_000);

    const [, lost, again, drop] = server.sent;
    expect(again?.headers["Idempotency-Key"]).toBe(lost?.headers["Idempotency-Key"]);
    expect(drop).toMatchObject({ method: "DELETE", path: "/v1/sessions/s1/files/f1" });
    expect(server.sent).toHaveLength(4);
  });

  it.each<[string, Reply[], string[]]>([
    ["is refused leaves nothing", [problem(422, "file-too-large")], []],
    ["is never answered is left to the server, which the app is told", unreachable, [STAYS]],
  ])("that is stopped before its announcement %s", async (_, replies, told) => {
    const warnings: string[] = [];
    const server = new ScriptedServer().on(START, shown({}, 201)).on(BEGIN, ...replies);
    const session = await app(server, { onWarning: (message) => warnings.push(message) }).start("cards/lost");
    const stop = new AbortController();

    const sending = session.upload("photo", photo(), { name: "card.jpg", signal: stop.signal });
    stop.abort();
    await expect(sending).rejects.toMatchObject({ name: "AbortError" });
    await vi.advanceTimersByTimeAsync(60_000);

    expect(warnings).toEqual(told);
    expect(server.sent).toHaveLength(1 + replies.length);
  });

  it("that is stopped before it begins is not announced", async () => {
    const { server, session } = await started();

    const sending = session.upload("photo", photo(), { name: "card.jpg", signal: AbortSignal.abort() });

    await expect(sending).rejects.toMatchObject({ name: "AbortError" });
    expect(server.sent).toHaveLength(1);
  });

  it("that is stopped while it is scanned is taken back too", async () => {
    const { server, session } = await started();
    const stop = new AbortController();
    server.on(BEGIN, file(0)).on(PART, file(2.5 * MIB, "scanning")).on(DROP, { status: 204 });

    const sending = session.upload("photo", photo(), { name: "card.jpg", signal: stop.signal });
    const failed = expect(sending).rejects.toMatchObject({ name: "AbortError" });
    await vi.advanceTimersByTimeAsync(500);
    stop.abort();
    await failed;

    expect(server.sent.at(-1)).toMatchObject({ method: "DELETE", path: "/v1/sessions/s1/files/f1" });
  });

  it("whose scan could not be followed is not sent again, but asked about", async () => {
    const { server, session } = await started();
    const picked = photo();
    server.on(BEGIN, file(0)).on(PART, file(2.5 * MIB, "scanning")).on(LOOK, ...unreachable);
    const first = session.upload("photo", picked, { name: "card.jpg" });
    const failed = expect(first).rejects.toMatchObject({ offline: true });
    await vi.advanceTimersByTimeAsync(12_000);
    await failed;
    server.on(LOOK, file(2.5 * MIB, "ready"));

    expect(await session.upload("photo", picked, { name: "card.jpg" })).toMatchObject({ status: "ready" });
    expect(parts(server)).toHaveLength(1);
  });

  it("that is stopped while nobody can be reached is dropped by the server later, which the app is told", async () => {
    const warnings: string[] = [];
    const server = new ScriptedServer().on(START, shown({}, 201));
    const session = await app(server, { onWarning: (message) => warnings.push(message) }).start("cards/lost");
    const stop = new AbortController();
    server.on(BEGIN, file(0)).on(PART, "silent").on(DROP, "unreachable");

    const sending = session.upload("photo", photo(), { name: "card.jpg", signal: stop.signal });
    const failed = expect(sending).rejects.toMatchObject({ name: "AbortError" });
    await vi.advanceTimersByTimeAsync(1);
    stop.abort();
    await failed;

    expect(warnings).toEqual([STAYS]);
  });

  it("about whose offset the server contradicts itself is an error, and no endless loop", async () => {
    const { server, session } = await started();
    server.on(BEGIN, file(0)).on(PART, problem(409, "wrong-offset")).on(LOOK, file(0));

    await expect(session.upload("photo", photo(), { name: "card.jpg" })).rejects.toMatchObject({
      problem: { code: "wrong-offset" },
    });
  });

  it("whose scan takes too long is answered with as it is", async () => {
    const { server, session } = await started();
    server.on(BEGIN, file(0)).on(PART, file(2.5 * MIB, "scanning"));
    server.on(LOOK, ...Array<Reply>(400).fill(file(2.5 * MIB, "scanning")));

    const sent = photo();
    const sending = session.upload("photo", sent, { name: "card.jpg" });
    await vi.advanceTimersByTimeAsync(301_000);

    expect(await sending).toMatchObject({ status: "scanning" });

    // Uploaded again, it is asked about and not sent anew.
    server.on(LOOK, file(2.5 * MIB, "ready"));
    const announced = server.sent.filter(({ method }) => method === "POST").length;
    const again = session.upload("photo", sent, { name: "card.jpg" });
    await vi.advanceTimersByTimeAsync(301_000);
    expect(await again).toMatchObject({ status: "ready" });
    expect(server.sent.filter(({ method }) => method === "POST")).toHaveLength(announced);
  });
});
