import type { ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CONNECTORS } from "./bank.js";
import { CLI, ended, helpflow } from "./cli.js";
import { ROOT } from "./scenarios.js";

const START_MS = 300_000;

/** What `helpflow serve` starts, with a bank of ours. */
export class Served {
  readonly #process: ChildProcess;
  readonly #folder: string;
  readonly url: string;

  private constructor(child: ChildProcess, folder: string, port: number) {
    this.#process = child;
    this.#folder = folder;
    this.url = `http://127.0.0.1:${port}`;
  }

  /** Starts it, with more of its environment if need be. */
  static async start(bankPort: number, more: Readonly<Record<string, string>> = {}): Promise<Served> {
    if (!existsSync(CLI) || !existsSync(join(ROOT, "examples/phone/dist/index.html"))) {
      throw new Error(`${CLI} or the phone's pages are missing: run the walks with ./mvnw verify, which builds them first.`);
    }
    const folder = mkdtempSync(join(tmpdir(), "helpflow-walks-"));
    const port = await freePort();
    const log = openSync(join(folder, "serve.log"), "w");
    const java = helpflow(
      ["serve", "--port", String(port), "--data", join(folder, "data"), "--connectors", CONNECTORS],
      { HELPFLOW_PLACEHOLDERS_PORT: String(bankPort), HELPFLOW_SUPPORT_PHONE: "tel:+448081570100", ...more },
      log,
    );
    const served = new Served(java, folder, port);
    await served.#ready();
    return served;
  }

  async #ready(): Promise<void> {
    const end = Date.now() + START_MS;
    while (!(await isReady(this.url))) {
      if (this.#process.exitCode !== null || Date.now() > end) {
        const said = readFileSync(join(this.#folder, "serve.log"), "utf8");
        await this.close();
        throw new Error(`The server does not start. It said: ${said}`);
      }
      await new Promise((later) => setTimeout(later, 100));
    }
  }

  /** Sends a request as somebody who works at the bank. */
  async ask(role: string, method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<unknown> {
    const answer = await fetch(this.url + path, {
      method,
      headers: { Authorization: `Bearer dev:${role}:walks`, "Content-Type": "application/json", "Idempotency-Key": crypto.randomUUID(), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) {
      throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
    }
    return answer.json();
  }

  async close(): Promise<void> {
    await ended(this.#process);
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health/readiness`, { signal: AbortSignal.timeout(5_000) })).ok;
  } catch {
    // Nobody listens yet, which is what is waited for.
    return false;
  }
}

async function freePort(): Promise<number> {
  const socket = createServer();
  await new Promise<void>((listening) => socket.listen(0, "127.0.0.1", listening));
  const { port } = socket.address() as AddressInfo;
  await new Promise((closed) => socket.close(closed));
  return port;
}
