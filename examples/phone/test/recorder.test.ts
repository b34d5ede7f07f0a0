import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { asCurl, Recorder } from "../src/recorder.js";

/** The arguments that a shell passes to curl. */
function curlArguments(command: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), "helpflow-curl-"));
  const curl = join(folder, "curl");
  writeFileSync(curl, `#!/bin/sh\nfor argument in "$@"; do printf '%s\\0' "$argument"; done > "${folder}/said"\n`, { mode: 0o755 });
  execFileSync("/bin/sh", ["-c", command], { env: { PATH: `${folder}:/usr/bin:/bin` } });
  return readFileSync(join(folder, "said"), "utf8").split("\0").slice(0, -1);
}

describe("an exchange as a command", () => {
  const step = {
    id: 1,
    method: "POST",
    path: "/v1/sessions/s1/steps",
    headers: { Authorization: "Bearer dev:customer:alex", "Idempotency-Key": "used", "Content-Type": "application/json" },
    body: `{"answers":{"story":"It's $HOME \`date\` \\"here\\""}}`,
  };

  it("reaches curl as it was sent, whatever was typed", () => {
    const [silent, flag, method, url, , identity, , type, , key, , body] = curlArguments(asCurl(step, "http://127.0.0.1:8080"));
    expect([silent, flag, method, url]).toEqual(["-s", "-X", "POST", "http://127.0.0.1:8080/v1/sessions/s1/steps"]);
    expect([identity, type]).toEqual(["Authorization: Bearer dev:customer:alex", "Content-Type: application/json"]);
    expect(body).toBe(step.body);
    expect(key).toMatch(/^Idempotency-Key: \d+$/);
  });

  it("reads without a body, and without what the browser has kept", () => {
    const command = asCurl({ id: 2, method: "GET", path: "/v1/sessions/s1", headers: { "If-None-Match": '"e"' } }, "http://h");
    expect(curlArguments(command)).toEqual(["-s", "http://h/v1/sessions/s1"]);
  });
});

describe("a stream", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("is passed on at once, and heard event by event", async () => {
    const sent = new TransformStream<Uint8Array, Uint8Array>();
    const writer = sent.writable.getWriter();
    const headers = { "Content-Type": "text/event-stream;charset=utf-8" };
    vi.stubGlobal("location", { origin: "http://h" });
    vi.stubGlobal("fetch", () => Promise.resolve(new Response(sent.readable, { headers })));
    const recorder = new Recorder();
    const send = (text: string): Promise<void> => writer.write(new TextEncoder().encode(text));

    const passedOn = await recorder.fetch("http://h/v1/sessions/s1/stream", { method: "GET", headers: {} });
    expect(recorder.exchanges[0]).toMatchObject({ path: "/v1/sessions/s1/stream", status: 200 });
    expect(recorder.exchanges[0]?.answer).toBeUndefined();

    await send('id: "1"\nevent: screen\ndata: {"screen":');
    await send('"first"}\n\n: still here\n\n');
    await vi.waitFor(() => expect(recorder.exchanges[0]?.answer).toBe('{"screen":"first"}'));
    await send('data: {"screen":"second"}\n\n');
    await vi.waitFor(() => expect(recorder.exchanges[0]?.answer).toBe('{"screen":"second"}'));
    await writer.close();
    expect(await passedOn.text()).toContain('"second"');
  });
});
