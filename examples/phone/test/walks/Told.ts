import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** An event of a customer who was exposed, as it is told to webhooks. */
export interface Exposed {
  id: string;
  type: string;
  data: { experiment: string; variant: string; address: string; session: { customer: string; flowVersion: number } };
}

/** A webhook that writes down what it is told; what comes again is known by its id. */
export class Told {
  /** What a server needs in its environment to tell it anything. */
  static readonly ENVIRONMENT = { HELPFLOW_EGRESS_HOSTS: "127.0.0.1", HELPFLOW_SECRET_TOLD: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw" };

  readonly #server: Server;
  readonly #events = new Map<string, Exposed>();

  private constructor() {
    this.#server = createServer((request, response) => {
      let body = "";
      request.setEncoding("utf8");
      request.on("data", (part: string) => (body += part));
      request.on("end", () => {
        const event = JSON.parse(body) as Exposed;
        this.#events.set(event.id, event);
        response.writeHead(204).end();
      });
    });
  }

  static async start(): Promise<Told> {
    const told = new Told();
    await new Promise<void>((listening) => told.#server.listen(0, "127.0.0.1", listening));
    return told;
  }

  /** The subscription that tells it of everybody who is exposed, and who they are. */
  get subscription(): unknown {
    const { port } = this.#server.address() as AddressInfo;
    const sink = `http://127.0.0.1:${port}/events`;
    return { types: ["experiment.exposed"], protocol: "HTTP", sink, secrets: ["env:HELPFLOW_SECRET_TOLD"], include: ["customer"], reason: "A test." };
  }

  /** All events, each once. */
  get events(): Exposed[] {
    return [...this.#events.values()];
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
