import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Console } from "../src/store.js";
import { type Fake, fakes } from "./fake/experiments.js";

/** A server that keeps what it was asked, and can be made to wait or to fail. */
class Server {
  readonly all: Fake[] = fakes();
  readonly asked: string[] = [];
  failing: RegExp | undefined;
  waiting: { path: RegExp; until: Promise<void> } | undefined;

  readonly fetch = async (path: string, { headers }: { headers: Record<string, string> }): Promise<Response> => {
    this.asked.push(path.replace("/v1/experiments", ""));
    expect(headers["Authorization"]).toBe("Bearer dev:ops:kim");
    if (this.waiting?.path.test(path) === true) {
      await this.waiting.until;
    }
    if (this.failing?.test(path) === true) {
      return Response.json({ code: "unavailable", detail: "The database is away." }, { status: 503 });
    }
    if (path === "/v1/experiments") {
      return Response.json({ experiments: this.all.map(({ experiment }) => experiment) });
    }
    const [, key, part] = /^\/v1\/experiments\/([^/]+)\/?(.*)$/.exec(path) ?? [];
    const found = this.all.find(({ experiment }) => experiment.key === key);
    if (found === undefined) {
      return Response.json({ code: "not-found", detail: "There is nothing here." }, { status: 404 });
    }
    return Response.json({ "": { experiment: found.experiment }, report: found.report, changes: { changes: found.changes }, funnel: found.funnel }[part ?? ""]);
  };

  count(path: string): number {
    return this.asked.filter((one) => one === path).length;
  }
}

let server: Server;
let page: { hidden: boolean };

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse("2026-11-26T12:00:00Z") });
  server = new Server();
  page = { hidden: false };
  vi.stubGlobal("fetch", server.fetch);
  vi.stubGlobal("document", page);
  vi.stubGlobal("history", { pushState: () => {}, replaceState: () => {} });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function at(pathname: string): Console {
  vi.stubGlobal("location", { pathname, search: "?as=kim" });
  return new Console();
}

describe("the list", () => {
  it("asks again for the reports of what runs, and for others once they have changed", async () => {
    const console = at("/console/experiments");
    await console.refresh();
    await console.refresh();
    expect([server.count("/checklist-first/report"), server.count("/photo-upload/report")]).toEqual([2, 2]);
    expect([server.count("/plain-words/report"), server.count("/call-back-first/report")]).toEqual([1, 1]);
    const draft = server.all[0] as Fake;
    draft.experiment = { ...draft.experiment, revision: 2 };
    await console.refresh();
    expect([server.count("/plain-words/report"), server.count("/call-back-first/report")]).toEqual([1, 2]);
  });

  it("stands without a report that cannot be had, and asks for that again", async () => {
    server.failing = /plain-words/;
    const console = at("/console/experiments");
    await console.refresh();
    expect(console.state.failure).toBeUndefined();
    expect(console.state.reports["plain-words"]).toEqual({ revision: -1, failure: "The database is away." });
    server.failing = undefined;
    await console.refresh();
    expect(console.state.reports["plain-words"]).toMatchObject({ revision: 3, report: { experiment: "plain-words" } });
  });
});

describe("an experiment", () => {
  it("is shown as it was, with of when, while the server cannot be asked", async () => {
    const console = at("/console/experiments/checklist-first");
    await console.refresh();
    vi.setSystemTime(Date.parse("2026-11-26T12:00:10Z"));
    server.failing = /./;
    await console.refresh();
    expect(console.state.looked?.experiment.key).toBe("checklist-first");
    expect(console.state.at).toBe(Date.parse("2026-11-26T12:00:00Z"));
    expect(console.state.failure).toEqual({ words: "The database is away.", at: Date.parse("2026-11-26T12:00:10Z"), isIdentity: false });
  });

  it("has the funnel of the experiment that is looked at", async () => {
    const [none, some] = [at("/console/experiments/plain-words"), at("/console/experiments/checklist-first")];
    await none.refresh();
    await some.refresh();
    expect([none.state.looked?.funnel.nodes.length, some.state.looked?.funnel.nodes.length]).toEqual([0, 3]);
  });

  it("is not shown when another was chosen before its answer came", async () => {
    let come = (): void => {};
    server.waiting = { path: /checklist-first/, until: new Promise((resolve) => (come = resolve)) };
    const console = at("/console/experiments/checklist-first");
    const first = console.refresh();
    await console.go("plain-words");
    come();
    await first;
    expect(console.state.looked?.experiment.key).toBe("plain-words");
  });

  it("says aloud that somebody has paused it", async () => {
    const console = at("/console/experiments/checklist-first");
    await console.refresh();
    expect(console.state.said).toBe("");
    const found = server.all[1] as Fake;
    found.experiment = { ...found.experiment, status: "paused", revision: 3 };
    await console.refresh();
    expect(console.state.said).toBe("checklist-first is paused now.");
  });
});

describe("time", () => {
  it("has the page asked again every ten seconds while it is seen", async () => {
    const console = at("/console/experiments/plain-words");
    await console.open();
    await vi.advanceTimersByTimeAsync(9_999);
    expect(server.count("/plain-words")).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(server.count("/plain-words")).toBe(2);
    page.hidden = true;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.count("/plain-words")).toBe(2);
    page.hidden = false;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(server.count("/plain-words")).toBe(3);
  });
});
