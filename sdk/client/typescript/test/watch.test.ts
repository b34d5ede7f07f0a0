import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { READ, START, STEP, STREAM, body, problem, shown } from "./bodies.js";
import { ScriptedServer, TestPresence, app, type Reply } from "./server.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const NO_STREAM = problem(404, "not-found");

async function waiting(server: ScriptedServer, options = {}) {
  server.on(START, shown({ refresh: 3_000, status: "waiting" }, 201));
  return app(server, options).start("cards/lost");
}

function reads(server: ScriptedServer) {
  return server.sent.filter(({ method, path }) => method === "GET" && !path.endsWith("/stream"));
}

describe("A screen that waits", () => {
  it("is read again after the time that it says, until it waits no more", async () => {
    const server = new ScriptedServer().on(STREAM, NO_STREAM);
    const session = await waiting(server);
    server.on(READ, shown({ refresh: 1_000, status: "waiting", key: "k2", revision: 2 }), shown({ key: "k3", revision: 3 }));

    await vi.advanceTimersByTimeAsync(2_999);
    expect(reads(server)).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(session.state.body?.screen.key).toBe("k2");
    await vi.advanceTimersByTimeAsync(1_000);
    expect(session.state.body?.screen.key).toBe("k3");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(reads(server)).toHaveLength(2);
    expect(session.state.busy).toBe(false);
  });

  it("that has not changed since is not sent again, and is the same state", async () => {
    const server = new ScriptedServer().on(STREAM, NO_STREAM);
    const session = await waiting(server);
    const screen = { refresh: 3_000, status: "waiting" };
    server.on(READ, shown(screen, 200, { ETag: '"a"' }), { status: 304 }, { status: 304 }, shown({ key: "k2", revision: 2 }));

    await vi.advanceTimersByTimeAsync(3_000);
    const before = session.state.body;
    await vi.advanceTimersByTimeAsync(6_000);
    expect(session.state.body).toBe(before);
    await vi.advanceTimersByTimeAsync(3_000);

    expect(reads(server).map(({ headers }) => headers["If-None-Match"])).toEqual([undefined, '"a"', '"a"', '"a"']);
    expect(session.state.body?.screen.key).toBe("k2");
  });

  it("is not read while the app is hidden, and is when it is seen again", async () => {
    const server = new ScriptedServer().on(STREAM, NO_STREAM);
    const presence = new TestPresence();
    const session = await waiting(server, { presence });
    presence.show(false);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(reads(server)).toHaveLength(0);

    server.on(READ, shown({ key: "k2", revision: 2 }));
    presence.show(true);
    await vi.advanceTimersByTimeAsync(1);

    expect(session.state.body?.screen.key).toBe("k2");
  });

  it("is read until it is closed, and then nobody listens any more", async () => {
    const server = new ScriptedServer().on(STREAM, NO_STREAM);
    const presence = new TestPresence();
    const session = await waiting(server, { presence });

    session.close();
    await vi.advanceTimersByTimeAsync(60_000);

    expect(reads(server)).toHaveLength(0);
    expect(presence.listeners).toBe(0);
  });

  it("gives way to a step: what was read before it is not shown over it", async () => {
    const server = new ScriptedServer().on(STREAM, NO_STREAM);
    const session = await waiting(server);
    server.on(READ, "silent").on(STEP, shown({ key: "k5", revision: 5 }));
    await vi.advanceTimersByTimeAsync(3_000);

    await session.step("cancel");
    await vi.advanceTimersByTimeAsync(60_000);

    expect(session.state.body?.screen.key).toBe("k5");
  });

  it("of a session that is gone is a problem", async () => {
    const server = new ScriptedServer().on(STREAM, NO_STREAM);
    const session = await waiting(server);
    server.on(READ, problem(404, "session-not-found"));

    await vi.advanceTimersByTimeAsync(60_000);

    expect(session.state.problem?.code).toBe("session-not-found");
    expect(reads(server)).toHaveLength(1);
  });
});

describe("An app that comes back", () => {
  it("after a moment looks, and after longer tells the server that the customer is back", async () => {
    const server = new ScriptedServer().on(START, shown({}, 201));
    const presence = new TestPresence();
    const session = await app(server, { presence }).start("cards/lost");
    server.on(READ, shown()).on(STEP, shown({ move: "resume" }));

    presence.show(false);
    await vi.advanceTimersByTimeAsync(30_000);
    presence.show(true);
    await vi.advanceTimersByTimeAsync(1);
    expect(server.sent.at(-1)).toMatchObject({ method: "GET", path: "/v1/sessions/s1" });

    presence.show(false);
    await vi.advanceTimersByTimeAsync(30_001);
    presence.show(true);
    await vi.advanceTimersByTimeAsync(1);
    expect(server.sent.at(-1)).toMatchObject({ method: "POST", body: { action: "resume" } });
    expect(session.state.body?.move?.kind).toBe("resume");
  });

  it("to a session that is over asks nothing", async () => {
    const server = new ScriptedServer().on(START, shown({ status: "ended" }, 201));
    const presence = new TestPresence();
    await app(server, { presence }).start("cards/lost");

    presence.show(false);
    await vi.advanceTimersByTimeAsync(60_000);
    presence.show(true);
    await vi.advanceTimersByTimeAsync(60_000);

    expect(server.sent).toHaveLength(1);
  });

  it("to a session with an agent is shown that, and told of no problem", async () => {
    const server = new ScriptedServer().on(STEP, problem(409, "session-over", { status: "expired", key: "k7" }));

    const session = await app(server).open("s1");

    expect(session.state.problem).toBeUndefined();
    expect(session.state.body?.session.status).toBe("expired");
  });
});

describe("Offline", () => {
  const fiveTimes = Array<Reply>(5).fill("unreachable");

  it("shows the screen that there was and how to reach a person, and goes on by itself", async () => {
    const server = new ScriptedServer().on(STREAM, NO_STREAM);
    server.on(START, shown({ refresh: 3_000, support: { phone: "tel:+44" } }, 201));
    const session = await app(server).start("cards/lost");
    server.on(READ, ...fiveTimes, "unreachable", shown({ key: "k2", revision: 2 }));

    await vi.advanceTimersByTimeAsync(12_000);
    expect(session.state).toMatchObject({ offline: true, support: { phone: "tel:+44" }, body: { screen: { key: "k1" } } });
    await vi.advanceTimersByTimeAsync(30_000);

    expect(session.state).toMatchObject({ offline: false, body: { screen: { key: "k2" } } });
    expect(server.unused).toBe(0);
  });

  it("ends at once when the device is back on a network, and the step goes with its key", async () => {
    const server = new ScriptedServer().on(START, shown({}, 201));
    const presence = new TestPresence();
    const session = await app(server, { presence }).start("cards/lost");
    server.on(STEP, ...fiveTimes, shown({ key: "k2" }));
    void session.step("next", { answers: {} });
    await vi.advanceTimersByTimeAsync(8_000);
    expect(session.state.offline).toBe(true);

    presence.online();
    await vi.advanceTimersByTimeAsync(1);

    expect(session.state).toMatchObject({ offline: false, busy: false, body: { screen: { key: "k2" } } });
    expect(new Set(server.sent.slice(1).map(({ headers }) => headers["Idempotency-Key"])).size).toBe(1);
  });

  it("for long does not do what the customer wanted long ago, but shows what is there now", async () => {
    const server = new ScriptedServer().on(START, shown({}, 201));
    const presence = new TestPresence();
    const session = await app(server, { presence }).start("cards/lost");
    server.on(STEP, ...fiveTimes, shown({ key: "k2" }));
    void session.step("next", { answers: {} });
    await vi.advanceTimersByTimeAsync(8_000);
    presence.show(false);
    await vi.advanceTimersByTimeAsync(11 * 60_000);

    presence.show(true);
    await vi.advanceTimersByTimeAsync(1);

    expect(server.sent.at(-1)?.body).toEqual({ action: "resume" });
    expect(session.state).toMatchObject({ offline: false, body: { screen: { key: "k2" } } });
  });

  it("shows what the app was built with, when it has never reached the server", async () => {
    const server = new ScriptedServer().on(START, ...fiveTimes);
    const starting = app(server, { support: { phone: "tel:+1" } }).start("cards/lost");
    await vi.advanceTimersByTimeAsync(10_000);

    expect((await starting).state).toEqual({ busy: false, offline: true, support: { phone: "tel:+1" } });
  });
});

describe("A stream", () => {
  /** A stream that the test writes to. */
  function stream() {
    let controller!: ReadableStreamDefaultController<Uint8Array>;
    const readable = new ReadableStream<Uint8Array>({ start: (given) => void (controller = given) });
    const response = new Response(readable, { headers: { "Content-Type": "text/event-stream; charset=utf-8" } });
    return {
      response,
      write: (text: string) => controller.enqueue(new TextEncoder().encode(text)),
      end: () => controller.close(),
    };
  }

  function withStreams(server: ScriptedServer, streams: Response[]) {
    const opened: { signal: AbortSignal }[] = [];
    const fetch: typeof globalThis.fetch = (url, init) => {
      if (!String(url).endsWith("/stream")) {
        return server.fetch(url, init);
      }
      opened.push({ signal: init!.signal! });
      return streams.length > 0 ? Promise.resolve(streams.shift()!) : Promise.reject(new TypeError("fetch failed"));
    };
    return { fetch, opened };
  }

  it("brings each screen as it comes, with the token, and nothing is polled meanwhile", async () => {
    const server = new ScriptedServer();
    const { response, write } = stream();
    const { fetch, opened } = withStreams(server, [response]);
    const session = await waiting(server, { fetch });
    await vi.advanceTimersByTimeAsync(10_000);

    const next = JSON.stringify(body({ key: "k2", revision: 2, refresh: 3_000 }));
    write(`: hello\n\nid: 7\ndata: ${next.slice(0, 40)}`);
    await vi.advanceTimersByTimeAsync(1);
    expect(session.state.body?.screen.key).toBe("k1");
    write(`${next.slice(40)}\n\n`);
    await vi.advanceTimersByTimeAsync(1);
    expect(session.state.body?.screen.key).toBe("k2");
    write(`data: ${JSON.stringify(body({ key: "k3", revision: 3 }))}\n\n`);
    await vi.advanceTimersByTimeAsync(60_000);

    expect(session.state.body?.screen.key).toBe("k3");
    expect(reads(server)).toHaveLength(0);
    expect(opened).toHaveLength(1);
    expect(opened[0]?.signal.aborted).toBe(true);
  });

  it("does not bring back what is older than what is shown", async () => {
    const server = new ScriptedServer();
    const { response, write } = stream();
    const session = await waiting(server, { fetch: withStreams(server, [response]).fetch });
    write(`data: ${JSON.stringify(body({ key: "k5", revision: 5, refresh: 3_000 }))}\n\n`);
    write(`data: ${JSON.stringify(body({ key: "k4", revision: 4, refresh: 3_000 }))}\n\n`);
    await vi.advanceTimersByTimeAsync(1);

    expect(session.state.body?.screen.key).toBe("k5");
    session.close();
  });

  it("that breaks off is opened again, after a read of what was missed; after three in vain it is polled", async () => {
    const server = new ScriptedServer();
    const { response, end } = stream();
    const { fetch, opened } = withStreams(server, [response]);
    const session = await waiting(server, { fetch });
    const same = shown({ refresh: 3_000, status: "waiting" });
    server.on(READ, same, same, same, same, same);

    end();
    await vi.advanceTimersByTimeAsync(3_001);
    expect([reads(server).length, opened.length]).toEqual([1, 2]);
    await vi.advanceTimersByTimeAsync(3_001);
    expect([reads(server).length, opened.length]).toEqual([2, 3]);
    await vi.advanceTimersByTimeAsync(9_000);

    expect([reads(server).length, opened.length]).toEqual([5, 3]);
    session.close();
  });

  it("over which nothing comes for a minute has died, and is opened again", async () => {
    const server = new ScriptedServer();
    const dead = stream();
    const { fetch, opened } = withStreams(server, [dead.response, stream().response]);
    const abort = new Promise<void>((resolve) => {
      const timer = setInterval(() => {
        if (opened[0]?.signal.aborted) {
          clearInterval(timer);
          dead.end();
          resolve();
        }
      }, 1_000);
    });
    const session = await waiting(server, { fetch });
    server.on(READ, shown({ refresh: 3_000, status: "waiting" }));

    await vi.advanceTimersByTimeAsync(59_000);
    expect(opened).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(6_000);
    await abort;

    expect(opened).toHaveLength(2);
    session.close();
  });

  it("is not asked for again where there is none", async () => {
    const server = new ScriptedServer().on(STREAM, NO_STREAM);
    const session = await waiting(server);
    const same = shown({ refresh: 3_000, status: "waiting" });
    server.on(READ, same, same, same);

    await vi.advanceTimersByTimeAsync(9_000);

    expect(server.sent.filter(({ path }) => path.endsWith("/stream"))).toHaveLength(1);
    expect(reads(server)).toHaveLength(3);
    session.close();
  });
});
