import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT, type StubbedAnswer } from "./scenarios.js";

/** Where the server's connectors are, which this bank stands behind. */
export const CONNECTORS = join(ROOT, "examples/fake-bank/connectors");

/**
 * A bank that answers each customer as their scenario says: each operation's answers in order, the last again and again. Asked the same with the same
 * key, it says the same.
 */
export class StubbedBank {
  readonly #server: Server;
  readonly #stubs = new Map<string, Record<string, StubbedAnswer[]>>();
  readonly #asked = new Map<string, number>();
  readonly #given = new Map<string, StubbedAnswer>();
  /** What was asked that no scenario answers. */
  readonly surprises: string[] = [];

  private constructor() {
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  static async start(): Promise<StubbedBank> {
    const bank = new StubbedBank();
    await new Promise<void>((listening) => bank.#server.listen(0, "127.0.0.1", listening));
    return bank;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** From now on the customer's bank is that of a scenario. */
  serve(customer: string, stubs: Record<string, StubbedAnswer[]>): void {
    this.#stubs.set(customer, stubs);
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for await (const _ of request) {
      // What is asked does not matter to what a scenario answers.
    }
    const customer = String(request.headers["helpflow-subject"]);
    const operation = OPERATIONS.get(request.url ?? "") ?? `what is at ${request.url}`;
    const stub = this.#next(customer, operation, request.headers["idempotency-key"]);
    if (stub === undefined) {
      this.surprises.push(`${customer} asked for ${operation}, which the scenario does not answer.`);
      send(response, 500, {});
    } else if (stub.error === undefined) {
      send(response, 200, stub.value ?? {});
    } else if (stub.error === "unreachable") {
      request.socket.destroy();
    } else if (stub.error === "unexpected") {
      // A refusal without a code that is known. A status of 500 would leave open whether a commit was done.
      send(response, 400, {});
    } else if (stub.error !== "timeout") {
      send(response, 422, { ...stub.data, code: stub.error });
    }
    // After a timeout nothing is sent: the server gives up by itself.
  }

  #next(customer: string, operation: string, key: string | string[] | undefined): StubbedAnswer | undefined {
    const repeat = `${customer} ${operation} ${String(key)}`;
    const given = key === undefined ? undefined : this.#given.get(repeat);
    if (given !== undefined) {
      return given;
    }
    const answers = this.#stubs.get(customer)?.[operation];
    const times = this.#asked.get(`${customer} ${operation}`) ?? 0;
    this.#asked.set(`${customer} ${operation}`, times + 1);
    const answer = answers?.[Math.min(times, answers.length - 1)];
    if (answer !== undefined && key !== undefined) {
      this.#given.set(repeat, answer);
    }
    return answer;
  }
}

/** The operations, as scenarios name them, by the paths that the connectors call them at. */
const OPERATIONS: ReadonlyMap<string, string> = new Map(
  readdirSync(CONNECTORS)
    .filter((file) => file.endsWith(".json"))
    .map((file) => JSON.parse(readFileSync(join(CONNECTORS, file), "utf8")) as { connector: string; operations: Record<string, { path: string }> })
    .flatMap(({ connector, operations }) => Object.entries(operations).map(([name, { path }]) => [path, `${connector}.${name}`] as const)),
);

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
}
