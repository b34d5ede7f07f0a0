import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Handoff } from "../src/api.js";
import { Desk } from "../src/store.js";
import { handoff } from "./handoff.js";

interface Sent {
  method: string;
  path: string;
  key: string | undefined;
  authorization: string | undefined;
}

const SCREEN = { id: "a", key: "k", title: "What happened?", locale: "en-GB", dir: "ltr", back: false, components: [], actions: [], analytics: { id: "x" } };

/** A server with two customers who are both with Robin. */
class Server {
  readonly sent: Sent[] = [];
  readonly handoffs: readonly Handoff[] = ["h1", "h2"].map((id) => handoff({ id, customer: id, state: "accepted", agent: "robin", sensitive: ["cardNumber"] }));
  /** How many transcripts it fails to give. */
  failing = 0;
  /** Waited for before a value is revealed. */
  revealing: Promise<void> = Promise.resolve();

  readonly fetch = async (path: string, { method, headers }: { method: string; headers: Record<string, string> }): Promise<Response> => {
    this.sent.push({ method, path, key: headers["Idempotency-Key"], authorization: headers["Authorization"] });
    if (path.endsWith("/transcript")) {
      return this.failing-- > 0
        ? Response.json({ detail: "The database is away." }, { status: 503 })
        : Response.json({ transcript: { screens: [{ at: "2026-11-26T11:58:40Z", status: "active", screen: SCREEN }] } });
    }
    if (path.endsWith("/reveal")) {
      await this.revealing;
      return Response.json({ revealed: { value: "4000 0012", times: 1 } });
    }
    if (path === "/v1/flows") {
      return Response.json({ flows: [{ flow: "a/b", live: 2 }] });
    }
    if (path === "/v1/flows/a/b/versions/2") {
      return Response.json({ document: { title: "@t", locales: ["en"], nodes: {}, messages: { en: { t: "B" } } } });
    }
    const one = this.handoffs.find(({ id }) => path.startsWith(`/v1/handoffs/${id}`));
    return Response.json(one === undefined ? { handoffs: this.handoffs } : { handoff: one });
  };

  count(end: string): number {
    return this.sent.filter(({ path }) => path.endsWith(end)).length;
  }
}

let server: Server;

beforeEach(() => {
  server = new Server();
  vi.stubGlobal("fetch", server.fetch);
  vi.stubGlobal("location", { search: "?agent=robin" });
  vi.stubGlobal("history", { replaceState: () => {} });
});

afterEach(() => vi.unstubAllGlobals());

describe("a sensitive value", () => {
  it("is shown with the customer whose it is", async () => {
    const desk = new Desk();
    await desk.choose("h1");
    await desk.reveal("cardNumber", "To find the card.");
    expect(desk.state.revealed).toEqual({ h1: { cardNumber: { value: "4000 0012", times: 1 } } });
  });

  it("is not shown at all when another customer was chosen before it came", async () => {
    let come = (): void => {};
    server.revealing = new Promise((resolve) => (come = resolve));
    const desk = new Desk();
    await desk.choose("h1");
    const revealing = desk.reveal("cardNumber", "To find the card.");
    await desk.choose("h2");
    come();
    await revealing;
    expect(desk.state.chosen?.id).toBe("h2");
    expect(desk.state.revealed).toEqual({});
    expect(desk.state.said).not.toContain("cardNumber");
  });
});

describe("a transcript", () => {
  it("that did not come is asked for again, and once it came no more", async () => {
    server.failing = 1;
    const desk = new Desk();
    await desk.choose("h1");
    expect(desk.state.failure).toBe("The database is away.");
    expect(desk.state.transcript).toBeUndefined();
    await desk.refresh();
    expect(desk.state.failure).toBeUndefined();
    expect(desk.state.transcript).toMatchObject([{ screen: { title: "What happened?" } }]);
    await desk.refresh();
    expect(server.count("/transcript")).toBe(2);
  });
});

describe("sending into a flow", () => {
  it("asks for it with the key that it is given, which is the same for each press in one dialog", async () => {
    const desk = new Desk();
    await desk.choose("h1");
    await desk.send("a/b", {}, "They can do it themselves.", "key-1");
    await desk.send("a/b", {}, "They can do it themselves.", "key-1");
    expect(server.sent.filter(({ path }) => path.endsWith("/flows") && path !== "/v1/flows").map(({ key }) => key)).toEqual(["key-1", "key-1"]);
  });

  it("offers what the agent may read, as the agent", async () => {
    const desk = new Desk();
    await desk.loadFlows();
    expect(desk.state.flows).toMatchObject([{ id: "a/b", titles: { en: "B" } }]);
    expect(new Set(server.sent.map(({ authorization }) => authorization))).toEqual(new Set(["Bearer dev:agent:robin"]));
  });
});
