import { decodeFileBody, type FileRef } from "@helpflow/models";
import { HelpflowError } from "./error.js";
import { Stopped, until, type Answer, type Http, type Request } from "./http.js";
import { Limits } from "./limits.js";
import { problemOf } from "./outcome.js";
import { Later, type Sliceable, type StopSignal } from "./platform.js";
import { Unanswered } from "./retry.js";
import type { Settings } from "./settings.js";

export interface UploadOptions {
  readonly name: string;
  /** Told after each part how many bytes the server has. */
  readonly onProgress?: (progress: { readonly sent: number; readonly size: number }) => void;
  readonly signal?: StopSignal;
}

/** Sends files in parts. What was broken off goes on from the byte that the server has. */
export class Uploads {
  readonly #http: Http;
  readonly #settings: Settings;
  readonly #path: () => string;
  /** Those that the server has a part of, or scans, by what was picked. */
  readonly #begun = new WeakMap<Sliceable, FileRef>();
  /** Announcements that nobody answered, by what was picked: the server may have a file of each. */
  readonly #unanswered = new WeakMap<Sliceable, Request>();

  constructor(http: Http, settings: Settings, path: () => string) {
    this.#http = http;
    this.#settings = settings;
    this.#path = path;
  }

  /**
   * Answers when the file is ready, or refused, or the scan takes too long.
   *
   * @throws HelpflowError when the server refuses to take it, or cannot be reached: call again with the same blob to go on. An
   *     error named AbortError when the signal said so; the server then keeps nothing of it, or drops it once it has answered.
   */
  async send(component: string, blob: Sliceable, options: UploadOptions): Promise<FileRef> {
    const { signal, onProgress } = options;
    try {
      let file = await this.#begin(component, blob, options);
      this.#begun.set(blob, file);
      while (file.status === "uploading") {
        onProgress?.({ sent: file.offset, size: blob.size });
        file = await this.#part(file, blob, signal);
      }
      onProgress?.({ sent: file.offset, size: blob.size });
      const scanned = await this.#scanned(file, signal);
      // One whose scan goes on is asked about when the same is uploaded again.
      if (scanned.status !== "scanning") {
        this.#begun.delete(blob);
      }
      return scanned;
    } catch (failure) {
      if (failure instanceof Stopped) {
        await this.#dropBegun(blob);
        throw Object.assign(new Error("The upload was stopped.", { cause: failure }), { name: "AbortError" });
      }
      throw failure instanceof Unanswered ? new HelpflowError(undefined, { cause: failure }) : failure;
    }
  }

  /** Takes back what the server has of an upload that failed; also when only the announcement may have reached it. */
  async forget(blob: Sliceable): Promise<void> {
    const announcement = this.#unanswered.get(blob);
    this.#unanswered.delete(blob);
    await this.#dropBegun(blob);
    if (announcement !== undefined) {
      await this.#takeBack(announcement, this.#http.once(announcement));
    }
  }

  /**
   * Takes away a file that landed. One that an answer names stays as long as its session, and one that cannot be taken away because
   * nobody answers goes by itself: the server drops what no answer names.
   *
   * @throws HelpflowError when the server refuses
   */
  async remove(id: string): Promise<void> {
    const answer = await this.#drop(this.#file({ id }));
    if (answer !== undefined && answer.status >= 400 && answer.status !== 404) {
      const problem = problemOf(answer);
      if (problem.code !== "file-answered") {
        throw new HelpflowError(problem);
      }
    }
  }

  async #begin(component: string, blob: Sliceable, { name, signal }: UploadOptions): Promise<FileRef> {
    const begun = this.#begun.get(blob);
    if (begun?.component === component) {
      const answer = await this.#http.send({ method: "GET", path: this.#file(begun) }, signal);
      if (answer.status === 200) {
        return fileOf(answer);
      }
    }
    if (signal?.aborted) {
      throw new Stopped();
    }
    return this.#announce(blob, this.#announcement(blob, JSON.stringify({ component, name, size: blob.size, type: blob.type })), signal);
  }

  /** The one that was not answered, if it says the same, so that the server has one file of it; else a new one. */
  #announcement(blob: Sliceable, body: string): Request {
    const path = `${this.#path()}/files`;
    const before = this.#unanswered.get(blob);
    if (before?.body === body && before.path === path) {
      return before;
    }
    const headers = { "Content-Type": "application/json", "Idempotency-Key": this.#settings.newId() };
    return { method: "POST", path, headers, body };
  }

  /** Is not broken off by a stop: the server may have come to it, and only its answer says what is to be taken back. */
  async #announce(blob: Sliceable, announcement: Request, signal: StopSignal | undefined): Promise<FileRef> {
    this.#unanswered.delete(blob);
    const answering = this.#http.send(announcement);
    try {
      return fileOf(await until(signal, () => answering));
    } catch (failure) {
      if (failure instanceof Unanswered) {
        this.#unanswered.set(blob, announcement);
      } else if (failure instanceof Stopped) {
        void this.#takeBack(announcement, answering);
      }
      throw failure;
    }
  }

  /** Drops what came of an announcement, once it is answered. */
  async #takeBack({ path }: Request, answering: Promise<Answer>): Promise<void> {
    try {
      const answer = await answering;
      if (answer.status < 400) {
        await this.#drop(`${path}/${encodeURIComponent(fileOf(answer).id)}`);
      }
    } catch (failure) {
      this.#stays(failure);
    }
  }

  /** The next part. When the server has another number of bytes than we thought, it says which, and that is all. */
  async #part(file: FileRef, blob: Sliceable, signal?: StopSignal): Promise<FileRef> {
    const path = this.#file(file);
    const part: Request = {
      method: "PATCH",
      path,
      headers: { "Content-Type": "application/offset+octet-stream", "Upload-Offset": String(file.offset) },
      body: blob.slice(file.offset, Math.min(file.offset + Limits.filePart, blob.size)),
    };
    const answer = await this.#http.send(part, signal);
    if (answer.status !== 409) {
      return fileOf(answer);
    }
    const known = fileOf(await this.#http.send({ method: "GET", path }, signal));
    if (known.status === "uploading" && known.offset === file.offset) {
      throw new HelpflowError(problemOf(answer));
    }
    return known;
  }

  async #scanned(file: FileRef, signal?: StopSignal): Promise<FileRef> {
    const until = this.#settings.clock.now() + Limits.scanFor;
    let known = file;
    while (known.status === "scanning" && this.#settings.clock.now() < until) {
      await pause(Limits.scanEvery, signal);
      known = fileOf(await this.#http.send({ method: "GET", path: this.#file(file) }, signal));
    }
    return known;
  }

  async #dropBegun(blob: Sliceable): Promise<void> {
    const file = this.#begun.get(blob);
    this.#begun.delete(blob);
    if (file !== undefined) {
      await this.#drop(this.#file(file));
    }
  }

  /** What the server says to it; nothing when nobody answers. */
  async #drop(path: string): Promise<Answer | undefined> {
    try {
      return await this.#http.once({ method: "DELETE", path });
    } catch (failure) {
      this.#stays(failure);
      return undefined;
    }
  }

  #stays(failure: unknown): void {
    if (!(failure instanceof Unanswered)) {
      throw failure;
    }
    this.#settings.warn("A file that was taken out stays on the server until it drops what no answer names.", failure);
  }

  #file({ id }: Pick<FileRef, "id">): string {
    return `${this.#path()}/files/${encodeURIComponent(id)}`;
  }
}

function fileOf(answer: Answer): FileRef {
  if (answer.status >= 400) {
    throw new HelpflowError(problemOf(answer));
  }
  return decodeFileBody(answer.json).file;
}

function pause(millis: number, signal?: StopSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const later = new Later();
    const stopped = () => {
      later.stop();
      reject(new Stopped());
    };
    signal?.addEventListener("abort", stopped);
    later.after(millis, () => {
      signal?.removeEventListener("abort", stopped);
      resolve();
    });
  });
}
