import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Change, Experiment, Status } from "../../src/types.js";
import { type Fake, fakes } from "./experiments.js";
import { unlike } from "./openapi.js";

/** As the server sends the page: pages/Site.java. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' https: data:; media-src https:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const TYPES: Readonly<Record<string, string>> = { css: "text/css", js: "text/javascript", svg: "image/svg+xml" };

const TAKEN: Readonly<Record<Change["change"], readonly Status[]>> = {
  start: ["draft"],
  pause: ["running"],
  resume: ["paused"],
  stop: ["running", "paused"],
  ramp: ["running", "paused"],
  reweight: ["running", "paused"],
  evict: ["running", "paused"],
};

/** The page as it is built, and the API of experiments with made-up ones. */
export class FakeServer {
  all: Fake[] = fakes();
  /** The bodies of all changes that were asked for. */
  readonly asked: Record<string, unknown>[] = [];
  /** Of the last request. */
  authorization: string | undefined;
  /** Answers nothing sensible while it is true. */
  isAway = false;

  private constructor(
    private readonly server: Server,
    private readonly site: string,
  ) {
    server.on("request", (request: IncomingMessage, response: ServerResponse) => void this.#answer(request, response));
  }

  static async start(site: string): Promise<FakeServer> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return new FakeServer(server, site);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  of(key: string): Fake {
    const found = this.all.find(({ experiment }) => experiment.key === key);
    if (found === undefined) {
      throw new Error(`The fake server has no experiment ${key}.`);
    }
    return found;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? "/", this.url).pathname;
    if (!path.startsWith("/v1/")) {
      this.#page(path, response);
      return;
    }
    this.authorization = request.headers.authorization;
    if (this.isAway) {
      refuse(response, 503, "unavailable", "The database is away.");
      return;
    }
    if (path === "/v1/experiments") {
      told(response, "experimentList", { experiments: this.all.map(({ experiment: { differences, ...rest } }) => rest) });
      return;
    }
    const [, key = "", part = ""] = /^\/v1\/experiments\/([^/]+)\/?(.*)$/.exec(path) ?? [];
    const found = this.all.find(({ experiment }) => experiment.key === key);
    if (found === undefined) {
      refuse(response, 404, "experiment-not-found", `There is no experiment ${key}.`);
    } else if (request.method === "POST") {
      this.#change(found, JSON.parse(await textOf(request)) as Change & { expect: number; reason: string }, response);
    } else {
      read(found, part, response);
    }
  }

  #change(found: Fake, said: Change & { expect: number; reason: string }, response: ServerResponse): void {
    this.asked.push(said as unknown as Record<string, unknown>);
    const wrong = unlike("experimentChange", said);
    const { experiment } = found;
    if (wrong.length > 0) {
      refuse(response, 400, "invalid-request", wrong.join(" "));
    } else if (said.expect !== experiment.revision) {
      refuse(response, 409, "experiment-changed", `The experiment is at revision ${experiment.revision}, but revision ${said.expect} was expected. Read it again.`);
    } else if (!TAKEN[said.change].includes(experiment.status)) {
      refuse(response, 409, "experiment-state", `The experiment ${experiment.key} is ${experiment.status}.`);
    } else if (said.change === "start" && found.issues.some(({ severity }) => severity === "error")) {
      refuse(response, 422, "invalid-experiment", `The experiment is wrong: ${found.issues.map(({ message }) => message).join(" ")}`, found.issues);
    } else {
      this.become(found, said);
      told(response, "experimentBody", { experiment: found.experiment, issues: [] });
    }
  }

  /** Does a change, whoever asks for it. */
  become(found: Fake, said: Change & { reason?: string }): void {
    const before = found.experiment;
    const status = ({ start: "running", resume: "running", pause: "paused", stop: "stopped" } as Partial<Record<Change["change"], Status>>)[said.change] ?? before.status;
    const after: Experiment = {
      ...before,
      status,
      revision: before.revision + 1,
      ...(said.change === "stop" && said.winner !== undefined ? { winner: said.winner } : {}),
      ...(said.change === "ramp" ? { coverage: said.coverage } : {}),
      ...(status === "running" && before.startedAt === undefined ? { startedAt: "2026-11-26T12:00:00Z" } : {}),
    };
    found.experiment = after;
    found.report = { ...found.report, status };
    found.changes.unshift({ action: `experiment.${said.change}`, at: "2026-11-26T12:00:00Z", who: "olga", reason: said.reason ?? "", detail: { before, after } });
  }

  #page(path: string, response: ServerResponse): void {
    const asset = /^\/console\/assets\/([\w.-]+)$/.exec(path)?.[1];
    if (asset !== undefined) {
      response.setHeader("Content-Type", TYPES[asset.split(".").at(-1) ?? ""] ?? "application/octet-stream");
      response.end(readFileSync(join(this.site, "assets", asset)));
      return;
    }
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.setHeader("Content-Security-Policy", POLICY);
    response.end(readFileSync(join(this.site, "index.html")));
  }
}

function read({ experiment, report, changes, issues, funnel }: Fake, part: string, response: ServerResponse): void {
  switch (part) {
    case "":
      return told(response, "experimentBody", { experiment });
    case "report":
      return told(response, "experimentReport", report);
    case "changes":
      return told(response, "experimentChangeList", { changes });
    case "issues":
      return told(response, "experimentIssues", { issues });
    case "report.csv":
      response.setHeader("Content-Type", "text/csv");
      response.end(`experiment,metric\r\n${experiment.key},contactedHuman\r\n`);
      return;
    case "funnel":
      return told(response, "experimentFunnel", funnel);
    default:
      return refuse(response, 404, "not-found", "There is nothing at this address.");
  }
}

/** Nothing that the server would not tell: each body is held against its description. */
function told(response: ServerResponse, schema: string, body: unknown): void {
  const wrong = unlike(schema, body);
  if (wrong.length > 0) {
    refuse(response, 500, "fake", `The fake answer is no ${schema}: ${wrong.join("; ")}`);
  } else {
    json(response, 200, body);
  }
}

function refuse(response: ServerResponse, status: number, code: string, detail: string, issues?: unknown): void {
  json(response, status, { type: `/problems/${code}`, title: code, status, code, detail, ...(issues === undefined ? {} : { issues }) });
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.statusCode = status;
  response.setHeader("Content-Type", "application/json");
  response.end(JSON.stringify(body));
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const part of request) {
    text += String(part);
  }
  return text;
}
