import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ended, helpflow } from "./cli.js";

const START_MS = 60_000;

/** A new flow whose author has it open, with `helpflow dev` beside it. */
export class Written {
  static readonly FLOW = "written/one";

  readonly #folder: string;
  readonly #dev: ChildProcess;

  private constructor(folder: string, dev: ChildProcess) {
    this.#folder = folder;
    this.#dev = dev;
  }

  static async start(url: string): Promise<Written> {
    const folder = mkdtempSync(join(tmpdir(), "helpflow-written-"));
    const flow = join(folder, Written.FLOW);
    const path = join(folder, "dev.log");
    const log = openSync(path, "w");
    await once(helpflow(["init", flow], {}, log), "exit");
    const written = new Written(folder, helpflow(["dev", flow, "--server", url], {}, log));
    const end = Date.now() + START_MS;
    while (!readFileSync(path, "utf8").includes("go on writing")) {
      if (written.#dev.exitCode !== null || Date.now() > end) {
        const said = readFileSync(path, "utf8");
        await written.close();
        throw new Error(`helpflow dev does not start. It said: ${said}`);
      }
      await new Promise((later) => setTimeout(later, 50));
    }
    return written;
  }

  /** Gives the first screen another title. */
  save(title: string): void {
    const file = join(this.#folder, Written.FLOW, "messages/en-GB.json");
    const messages = JSON.parse(readFileSync(file, "utf8")) as Record<string, string>;
    writeFileSync(file, JSON.stringify({ ...messages, "whatHappened.title": title }, null, 2));
  }

  async close(): Promise<void> {
    await ended(this.#dev);
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
