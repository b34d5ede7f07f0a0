import { Helpflow, type Fetch } from "@helpflow/client";
import { act, fireEvent, render, screen as page, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { HelpflowSession } from "../src/index.js";
import { sample } from "./catalogue.js";

interface Sent {
  method: string;
  path: string;
  body: Record<string, unknown>;
}

const SCREENS: Record<string, Record<string, unknown>> = {
  first: { title: "Which card is it?", back: false, actions: [{ id: "next", type: "submit", label: "Continue" }] },
  second: { title: "What happened?", back: true, actions: [{ id: "next", type: "submit", label: "Go on" }] },
  done: { title: "All done", back: false, actions: [] },
};

/** A server that knows three screens, each of which leads to the next. */
class Server {
  readonly sent: Sent[] = [];
  at = "first";
  away = false;
  components: unknown[] = [];
  #revision = 1;

  readonly fetch: Fetch = async (url, init) => {
    await Promise.resolve();
    if (this.away) {
      throw new TypeError("Nobody is there.");
    }
    if (init.method === "PATCH") {
      return new Response(JSON.stringify({ type: "about:blank", title: "Refused", status: 400, code: "bad-request", detail: "No part is taken." }), { status: 400 });
    }
    const sent = { method: init.method, path: url, body: JSON.parse((init.body as string | undefined) ?? "{}") as Record<string, unknown> };
    if (!url.endsWith("/events")) {
      this.sent.push(sent);
    }
    if (init.method === "DELETE") {
      return new Response(null, { status: 204 });
    }
    if (url.endsWith("/files")) {
      return new Response(JSON.stringify({ file: { ...sent.body, id: "f1", status: "uploading", offset: 0 } }), { status: 201 });
    }
    return url.endsWith("/steps") ? this.#step(String(sent.body["action"])) : this.#body("forward", url.endsWith("/sessions") ? 201 : 200);
  };

  #step(action: string): Response {
    this.#revision++;
    const names = Object.keys(SCREENS);
    this.at = names[names.indexOf(this.at) + (action === "back" ? -1 : action === "next" ? 1 : 0)] ?? this.at;
    return this.#body(action === "back" ? "back" : "forward", 200);
  }

  #body(kind: string, status: number): Response {
    const session = { id: "s1", status: this.at === "done" ? "ended" : "active", revision: this.#revision, flow: "tests/three", flowVersion: 1 };
    const screen = { id: this.at, key: `key-${this.#revision}`, locale: "en-GB", dir: "ltr", components: this.components, analytics: { id: this.at }, ...SCREENS[this.at] };
    return new Response(JSON.stringify({ session, screen, move: { kind }, support: { phone: "tel:159" } }), { status });
  }
}

let server: Server;
let length: number;

beforeEach(() => {
  server = new Server();
  history.pushState(null, "");
  length = history.length;
});

afterEach(() => history.replaceState(null, ""));

async function open(): Promise<{ close(): void; leave(): void }> {
  const helpflow = new Helpflow({ baseUrl: "", token: () => "t", app: "test/1", catalogue: 3, fetch: server.fetch, presence: { visible: () => true, subscribe: () => () => {} } });
  const session = await helpflow.start("tests/three");
  const { unmount } = render(<HelpflowSession session={session} />);
  return { close: () => session.close(), leave: unmount };
}

/** Presses Forward, until the browser says where that led. */
async function forward(): Promise<void> {
  const led = new Promise((resolve) => addEventListener("popstate", resolve, { once: true }));
  act(() => history.forward());
  await led;
}

describe("a session on the page", () => {
  it("goes from screen to screen", async () => {
    const session = await open();
    const user = userEvent.setup();
    await user.click(page.getByRole("button", { name: "Continue" }));
    expect(await page.findByRole("heading", { level: 1, name: "What happened?" })).toHaveFocus();
    await user.click(page.getByRole("button", { name: "Go on" }));
    expect(await page.findByRole("heading", { level: 1, name: "All done" })).toHaveFocus();
    expect(server.sent.map(({ body }) => body["action"])).toEqual([undefined, "next", "next"]);
    session.close();
  });

  it("takes the browser's Back button for the flow's, again and again, with one entry in the history", async () => {
    const session = await open();
    const user = userEvent.setup();
    for (const round of [1, 2]) {
      await user.click(page.getByRole("button", { name: "Continue" }));
      await page.findByRole("heading", { level: 1, name: "What happened?" });
      expect(history.length, `round ${round}`).toBe(length + 1);
      act(() => history.back());
      await page.findByRole("heading", { level: 1, name: "Which card is it?" });
    }
    expect(server.sent.map(({ body }) => body["action"])).toEqual([undefined, "next", "back", "next", "back"]);
    session.close();
  });

  it("takes its entry out of the history when the flow is left", async () => {
    const session = await open();
    await userEvent.setup().click(page.getByRole("button", { name: "Continue" }));
    await page.findByRole("heading", { level: 1, name: "What happened?" });
    expect(history.state).toMatchObject({ "helpflow.back": true });
    session.leave();
    await waitFor(() => expect(history.state).toBeNull());
    expect(server.sent.map(({ body }) => body["action"])).toEqual([undefined, "next"]);
    session.close();
  });

  it("stays on the first screen when Forward is pressed after Back, and swallows no press of Back", async () => {
    history.replaceState({ before: true }, "");
    history.pushState(null, "");
    const session = await open();
    const user = userEvent.setup();
    for (const round of [1, 2]) {
      await user.click(page.getByRole("button", { name: "Continue" }));
      await page.findByRole("heading", { level: 1, name: "What happened?" });
      act(() => history.back());
      await page.findByRole("heading", { level: 1, name: "Which card is it?" });
      await forward();
      await waitFor(() => expect(history.state, `round ${round}`).toBeNull());
      expect(page.getByRole("heading", { level: 1 })).toHaveTextContent("Which card is it?");
    }
    act(() => history.back());
    await waitFor(() => expect(history.state).toEqual({ before: true }));
    expect(server.sent.map(({ body }) => body["action"])).toEqual([undefined, "next", "back", "next", "back"]);
    session.close();
  });

  it("leaves Back to the page where the flow has no way back", async () => {
    const session = await open();
    const user = userEvent.setup();
    await user.click(page.getByRole("button", { name: "Continue" }));
    await user.click(await page.findByRole("button", { name: "Go on" }));
    await page.findByRole("heading", { level: 1, name: "All done" });
    await waitFor(() => expect((history.state as Record<string, unknown> | null)?.["helpflow.back"]).toBeUndefined());
    expect(server.sent.map(({ body }) => body["action"])).not.toContain("back");
    session.close();
  });

  it("takes a file away from the server that the customer takes out", async () => {
    server.components = [{ ...sample("file-upload/1/answered"), value: ["f1", "f2"] }];
    const session = await open();
    await userEvent.setup().click(page.getByRole("button", { name: "Remove File 2" }));
    await waitFor(() => expect(server.sent.at(-1)).toMatchObject({ method: "DELETE", path: "/v1/sessions/s1/files/f2" }));
    session.close();
  });

  it("gives up at the server a file that could not be sent and that the customer takes out", async () => {
    server.components = [sample("file-upload/1/unanswered")];
    const session = await open();
    const receipt = new File(["x"], "receipt.png", { type: "image/png" });
    fireEvent.change(document.querySelector("input[type=file]") as HTMLInputElement, { target: { files: [receipt] } });
    await page.findByRole("button", { name: "Try again" });
    await userEvent.setup().click(page.getByRole("button", { name: "Remove receipt.png" }));
    await waitFor(() => expect(server.sent.at(-1)).toMatchObject({ method: "DELETE", path: "/v1/sessions/s1/files/f1" }));
    session.close();
  });

  it("says that nobody can be reached and how else to be helped, and carries on afterwards", async () => {
    server.away = true;
    const helpflow = new Helpflow({
      baseUrl: "",
      token: () => "t",
      app: "test/1",
      catalogue: 3,
      fetch: server.fetch,
      support: { phone: "tel:159" },
      clock: { now: () => Date.now() },
      random: () => 0,
      presence: { visible: () => true, subscribe: () => () => {} },
    });
    const starting = helpflow.start("tests/three");
    const session = await starting;
    render(<HelpflowSession session={session} />);
    expect(page.getByRole("alert")).toHaveTextContent("We couldn’t reach our servers. Nothing you told us is lost.");
    expect(page.getByRole("link", { name: "Call 159" })).toBeVisible();
    server.away = false;
    await userEvent.setup().click(page.getByRole("button", { name: "Try again" }));
    expect(await page.findByRole("heading", { level: 1, name: "Which card is it?" })).toBeVisible();
    expect(page.queryByRole("alert")).toBeNull();
    session.close();
  }, 60_000);
});
