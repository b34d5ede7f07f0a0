import { createParser } from "eventsource-parser";
import { Stopped, type Http } from "./http.js";
import { Limits } from "./limits.js";
import { Later, Stop, type Answered, type Readable, type StopSignal } from "./platform.js";

/** How a stream ended: the server or the platform has none, or it broke off, after so many events. */
export type Ended = { readonly kind: "none" } | { readonly kind: "broken"; readonly events: number };

declare const TextDecoder: { new (): { decode(bytes: Uint8Array, options: { stream: boolean }): string } };

const NOT_OFFERED = new Set([404, 405, 406, 501]);

/** Reads a session's server-sent events until they end; the browser's own EventSource cannot send a token. */
export async function follow(
  http: Http,
  path: string,
  took: (json: unknown) => void,
  signal: StopSignal,
): Promise<Ended> {
  const stop = new Stop();
  const silence = new Later();
  const ended = () => stop.now();
  signal.addEventListener("abort", ended);
  let events = 0;
  try {
    const request = { method: "GET", path, headers: { Accept: "text/event-stream" } } as const;
    const answered = await network(http.open(request, stop.signal));
    if (answered.status !== 200) {
      return NOT_OFFERED.has(answered.status) ? { kind: "none" } : { kind: "broken", events };
    }
    const body = streamOf(answered);
    if (body === undefined) {
      ended();
      return { kind: "none" };
    }
    for await (const json of eventsOf(body, () => silence.after(Limits.silentStream, ended))) {
      events++;
      took(json);
    }
    return { kind: "broken", events };
  } catch (failure) {
    if (failure instanceof Stopped) {
      return { kind: "broken", events };
    }
    throw failure;
  } finally {
    silence.stop();
    signal.removeEventListener("abort", ended);
  }
}

function streamOf({ headers, body }: Answered): Readable | undefined {
  const isStream = headers.get("Content-Type")?.startsWith("text/event-stream") ?? false;
  return isStream && typeof body === "object" && body !== null && "getReader" in body ? (body as Readable) : undefined;
}

async function* eventsOf(body: Readable, heard: () => void): AsyncGenerator<unknown> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let data: string[] = [];
  const parser = createParser({ onEvent: (event) => data.push(event.data) });
  for (;;) {
    heard();
    const { done, value } = await network(reader.read());
    if (done || value === undefined) {
      return;
    }
    parser.feed(decoder.decode(value, { stream: true }));
    const complete = data;
    data = [];
    for (const text of complete) {
      yield await network(Promise.resolve(text).then(JSON.parse));
    }
  }
}

/** However the network fails, or whatever it sends that is no event of ours, the stream is over. */
async function network<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (failure) {
    throw new Stopped("The stream broke off.", { cause: failure });
  }
}
