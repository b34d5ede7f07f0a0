import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Helpflow } from "../src/index.js";
import { START, problem, shown } from "./bodies.js";
import { ScriptedServer, SlowStorage, app, type Reply } from "./server.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const SUPPORT = /^GET \/v1\/support$/;
const phone = (number: string): Reply => ({ status: 200, body: { phone: number } });

describe("Support", () => {
  it("is what the server says, and kept for when it says nothing, also by another run of the app", async () => {
    const storage = new SlowStorage();
    const server = new ScriptedServer().on(SUPPORT, phone("tel:+44"), "unreachable", { status: 503 });
    expect(await app(server, { storage }).support()).toEqual({ phone: "tel:+44" });
    await vi.advanceTimersByTimeAsync(1);

    expect(await app(server, { storage }).support()).toEqual({ phone: "tel:+44" });
    expect(await app(server, { storage }).support()).toEqual({ phone: "tel:+44" });
    expect(server.sent).toHaveLength(3);
  });

  it("is kept from every body and problem", async () => {
    const storage = new SlowStorage();
    const server = new ScriptedServer()
      .on(START, shown({ support: { phone: "tel:+1" } }, 201), problem(404, "flow-not-live"))
      .on(SUPPORT, "unreachable", "unreachable");
    const helpflow = app(server, { storage });
    await helpflow.start("cards/lost");
    await vi.advanceTimersByTimeAsync(1);
    expect(await app(server, { storage }).support()).toEqual({ phone: "tel:+1" });

    const session = await app(server, { storage }).start("cards/gone");
    expect(session.state.support).toEqual({ phone: "tel:+1" });
  });

  it("is empty when nobody has ever said anything, and not what an empty body says", async () => {
    const server = new ScriptedServer().on(SUPPORT, "unreachable", { status: 200, body: {} });
    expect(await app(server).support()).toEqual({});
    expect(await app(server, { support: { phone: "tel:+1" } }).support()).toEqual({ phone: "tel:+1" });
  });
});

describe("The list", () => {
  it("is of the sessions that can be gone on with", async () => {
    const sessions = [{ id: "s1", flow: "cards/lost", title: "Lost card", status: "active", updatedAt: "2026-11-26T08:00:00Z" }];
    const server = new ScriptedServer().on(/^GET \/v1\/sessions\?status=active$/, { status: 200, body: { sessions } });

    expect(await app(server).list()).toEqual(sessions);
  });

  it("that cannot be had is an error that says why", async () => {
    const server = new ScriptedServer().on(/sessions/, problem(403, "forbidden"), ...Array<Reply>(5).fill("unreachable"));
    await expect(app(server).list()).rejects.toMatchObject({ offline: false, problem: { code: "forbidden" } });

    const listing = app(server).list();
    const failed = expect(listing).rejects.toMatchObject({ offline: true, message: "The server cannot be reached." });
    await vi.advanceTimersByTimeAsync(10_000);
    await failed;
  });
});

describe("The platform", () => {
  it("without a fetch is told of in a sentence", () => {
    vi.stubGlobal("fetch", undefined);
    const options = { baseUrl: "", token: () => "t", app: "a/1", catalogue: 1 };

    expect(() => new Helpflow(options)).toThrow("This platform has no fetch: pass one to Helpflow as the option fetch.");
    vi.unstubAllGlobals();
  });

  it("of a page hides and shows with the page, and hears of the network", async () => {
    const page = Object.assign(new EventTarget(), { visibilityState: "visible" });
    const window = new EventTarget();
    vi.stubGlobal("document", page);
    vi.stubGlobal("addEventListener", window.addEventListener.bind(window));
    vi.stubGlobal("removeEventListener", window.removeEventListener.bind(window));
    const server = new ScriptedServer().on(START, ...Array<Reply>(5).fill("unreachable"), shown({}, 201));
    const starting = app(server).start("cards/lost");
    await vi.advanceTimersByTimeAsync(8_000);
    const session = await starting;
    expect(session.state.offline).toBe(true);

    page.visibilityState = "hidden";
    page.dispatchEvent(new Event("visibilitychange"));
    await vi.advanceTimersByTimeAsync(120_000);
    expect(server.sent).toHaveLength(5);
    page.visibilityState = "visible";
    window.dispatchEvent(new Event("online"));
    await vi.advanceTimersByTimeAsync(1);

    expect(session.id).toBe("s1");
    vi.unstubAllGlobals();
  });

  it("that has a random source of its own gives keys of it", async () => {
    const server = new ScriptedServer().on(START, shown({}, 201));
    await app(server, { random: () => 0 }).start("cards/lost");

    expect(server.sent[0]?.headers["Idempotency-Key"]).toBe("00000000-0000-4000-8000-000000000000");
  });
});
