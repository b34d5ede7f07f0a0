import type { FileRef, Problem, SessionBody, Support } from "@helpflow/models";
import { Deeds, type Deed } from "./deeds.js";
import { Drafts, shownAnswers, stillToCorrect, withDrafts, type Answers } from "./drafts.js";
import { AppEvents, type ReportedEvent } from "./events.js";
import { Stopped, type Http } from "./http.js";
import { Limits } from "./limits.js";
import { TOLD_BY_THE_SCREEN, bodyOf, isDefinite, outcomeOf, type Outcome } from "./outcome.js";
import { Later, Stop, type Sliceable } from "./platform.js";
import { Unanswered } from "./retry.js";
import type { Settings } from "./settings.js";
import type { Store } from "./store.js";
import type { SupportKeeper } from "./support.js";
import { Uploads, type UploadOptions } from "./upload.js";
import { Watch, type Streams } from "./watch.js";

/** Where a session stands, for drawing. Never changed: what is new is in a new one. */
export interface SessionState {
  /** What to show, with what the customer typed; absent until the server has answered for the first time. */
  readonly body?: SessionBody;
  /** Whether the customer is waiting for an answer to what they did. */
  readonly busy: boolean;
  /** Whether the server cannot be reached; `support` is then what to show, and `retry()` what to offer. */
  readonly offline: boolean;
  /** What the server refused, where its screen does not say so itself; gone with the next answer. */
  readonly problem?: Problem;
  /** How to reach a person, from when the server could last be reached. */
  readonly support?: Support;
}

/** What sessions share. */
export interface Shared {
  readonly settings: Settings;
  readonly http: Http;
  readonly store: Store;
  readonly support: SupportKeeper;
  readonly streams: Streams;
}

interface StepOptions {
  /** By component id. What the screen shows as answered when absent; with back, change and escalate, what was typed. */
  readonly answers?: Answers;
  /** With change: the id of the screen to open again. */
  readonly target?: string;
}

const KEEP_DRAFTS = new Set(["back", "change", "escalate"]);
const NO_ANSWERS = new Set(["resume", "abandon", "restart", "cancel"]);
const OVER = new Set<SessionBody["session"]["status"]>(["ended", "expired", "abandoned"]);
const GONE = new Set([404, 410]);

/**
 * One customer's way through one flow, as an app holds it: what to show, and what the customer can do. Got from {@link Helpflow}.
 * Calls do not fail when the server refuses or cannot be reached; the state then says so.
 */
export class HelpflowSession {
  readonly #shared: Shared;
  readonly #deeds: Deeds;
  readonly #drafts: Drafts;
  readonly #events: AppEvents;
  readonly #uploads: Uploads;
  readonly #watch: Watch;
  readonly #listeners = new Set<() => void>();
  readonly #later = new Later();
  readonly #endPresence: () => void;
  #id: string | undefined;
  #received: SessionBody | undefined;
  /** The same with what was typed; a new one only when one of the two is. */
  #shown: SessionBody | undefined;
  #etag: string | null = null;
  #state: SessionState = Object.freeze({ busy: false, offline: false });
  #doing: { readonly stop: Stop; readonly done: Promise<void>; readonly body: string } | undefined;
  #hiddenAt: number | undefined;
  #closed = false;

  constructor(shared: Shared, id?: string) {
    const { settings, http, store } = shared;
    this.#shared = shared;
    this.#id = id;
    this.#deeds = new Deeds(settings, store, () => this.#id);
    this.#drafts = new Drafts(store);
    this.#events = new AppEvents(http, settings, () => (this.#id === undefined ? undefined : `${this.#path()}/events`));
    this.#uploads = new Uploads(http, settings, () => this.#path());
    this.#watch = new Watch(http, shared.streams, {
      path: () => this.#path(),
      saw: (outcome) => this.#saw(outcome),
      missed: () => this.#lost(),
    });
    this.#endPresence = settings.presence.subscribe(() => this.#presenceChanged());
  }

  /** The server's id of the session; another one after restart, and absent while a start is unanswered. */
  get id(): string | undefined {
    return this.#id;
  }

  get state(): SessionState {
    return this.#state;
  }

  /** What was typed into the current screen and not sent, by component id. */
  get drafts(): Answers {
    return this.#drafts.values;
  }

  /** Calls at each new state; answers with what ends that. May be passed on without its session. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /**
   * Does what the customer did. The same again while the first is unanswered is the first; something else takes its place, and the
   * server decides by the screen's key which of the two came to pass.
   */
  step(action: string, { answers, target }: StepOptions = {}): Promise<void> {
    const key = this.#received?.screen.key;
    const given = answers ?? this.#answersFor(action);
    const body = JSON.stringify({
      ...(key === undefined || action === "resume" ? {} : { key }),
      action,
      ...(given === undefined ? {} : { answers: sorted(given) }),
      ...(target === undefined ? {} : { target }),
    });
    if (this.#doing?.body === body) {
      return this.#doing.done;
    }
    const { unanswered } = this.#deeds;
    if (unanswered?.kept.body === body) {
      return this.perform(unanswered);
    }
    const storable = given === undefined || this.#drafts.mayKeep(given);
    return this.perform(this.#deeds.step(body, storable));
  }

  /** Keeps what the customer typed, until the screen is another one. */
  draft(component: string, value: unknown): void {
    this.#drafts.set(component, value);
    this.#show();
    this.#change({});
  }

  /** Tries again what could not be done, or looks at the session again. */
  retry(): Promise<void> {
    return this.perform(this.#deeds.unanswered ?? this.#deeds.resume());
  }

  /** Tells of what the app saw; sent with others a little later. */
  report(event: ReportedEvent): void {
    const screen = event.screen ?? this.#received?.screen.key;
    this.#events.report({ ...event, ...(screen === undefined ? {} : { screen }) });
  }

  /** Sends a file to a file-upload component; its answer is the list of the ids of its files. */
  upload(component: string, blob: Sliceable, options: UploadOptions): Promise<FileRef> {
    return this.#uploads.send(component, blob, options);
  }

  /**
   * Takes away a file that the customer took out of the answer. Nothing is wrong when it is gone already, when an earlier answer names
   * it (it stays), or when the server cannot be reached (it drops the file later).
   *
   * @throws HelpflowError when the server refuses
   */
  removeFile(id: string): Promise<void> {
    return this.#uploads.remove(id);
  }

  /** Takes back what the server has of a file whose upload failed and is given up. Does not fail: the server drops it in the end. */
  forgetUpload(blob: Sliceable): Promise<void> {
    return this.#uploads.forget(blob);
  }

  /** Tells that the screen was closed, and ends looking and listening; the session on the server goes on. */
  close(): void {
    if (!this.#closed) {
      this.#closed = true;
      this.#endPresence();
      this.#later.stop();
      this.#doing?.stop.now();
      this.#watch.rest();
      this.#drafts.flush();
      const isGone = this.#isOver || GONE.has(this.#state.problem?.status ?? 0);
      void this.#events.end(isGone ? undefined : this.#received?.screen.key);
      this.#listeners.clear();
    }
  }

  /** Takes up a session that the server has, where the customer left it. */
  async open(id: string): Promise<void> {
    await this.#drafts.load(id);
    await this.perform((await this.#deeds.left(id)) ?? this.#deeds.resume());
  }

  /** Sends a deed until it is answered, or has been tried often enough. Quietly is once, and shows no waiting. */
  perform(deed: Deed, quietly = false): Promise<void> {
    this.#doing?.stop.now();
    const stop = new Stop();
    const done = this.#perform(deed, stop, quietly).finally(() => {
      if (this.#doing?.stop === stop) {
        this.#doing = undefined;
      }
    });
    this.#doing = { stop, done, body: deed.kept.body };
    return done;
  }

  async #perform(deed: Deed, stop: Stop, quietly: boolean): Promise<void> {
    const { http, settings } = this.#shared;
    const replaced = this.#deeds.replace(deed);
    this.#later.stop();
    this.#watch.rest();
    if (!quietly) {
      this.#change({ busy: true });
    }
    const request = {
      method: "POST",
      path: deed.kind === "start" ? "/v1/sessions" : `${this.#path()}/steps`,
      headers: {
        "Content-Type": "application/json",
        "Idempotency-Key": deed.kept.key,
        ...(deed.kind === "start" && settings.zone !== undefined ? { "Helpflow-Zone": settings.zone } : {}),
      },
      body: deed.kept.body,
    } as const;
    try {
      await this.#deeds.keep(deed, replaced);
      const answer = quietly ? await http.once(request, stop.signal) : await http.send(request, stop.signal);
      if (stop.signal.aborted) {
        return;
      }
      const outcome = outcomeOf(answer);
      if (isDefinite(outcome)) {
        await this.#deeds.answered(deed);
      }
      this.#took(outcome, deed);
    } catch (failure) {
      if (failure instanceof Unanswered) {
        this.#lost();
      } else if (!(failure instanceof Stopped)) {
        this.#change({ busy: false });
        throw failure;
      }
    }
  }

  #took(outcome: Outcome, deed?: Deed): void {
    if (outcome.kind === "shown") {
      this.#adopt(this.#looked(outcome.body, deed), outcome.etag, undefined);
    } else if (outcome.kind === "unchanged") {
      this.#change({ busy: false, offline: false });
      this.#follow();
    } else {
      this.#refused(outcome.problem, deed);
    }
  }

  #refused(problem: Problem, deed?: Deed): void {
    const body = bodyOf(problem);
    this.#shared.support.keep(problem.support);
    if (body !== undefined) {
      // An app that comes back has asked for nothing that could be refused.
      const isTold = deed?.kind === "resume" || TOLD_BY_THE_SCREEN.has(problem.code);
      this.#adopt(this.#looked(body, deed), null, isTold ? undefined : problem);
      return;
    }
    this.#change({ busy: false, offline: false, problem });
    if (GONE.has(problem.status)) {
      this.#watch.rest();
    } else {
      this.#follow();
    }
  }

  /** The same after a step; what only came of looking leaves standing what is still to be corrected. */
  #looked(body: SessionBody, deed: Deed | undefined): SessionBody {
    return deed === undefined || deed.kind === "resume" ? stillToCorrect(body, this.#received) : body;
  }

  /** What a read or a stream brought; it may have been overtaken by a step, here or in another tab. */
  #saw(outcome: Outcome): void {
    const now = this.#received?.session;
    const isOld =
      outcome.kind === "shown" && now?.id === outcome.body.session.id && outcome.body.session.revision < now.revision;
    if (!this.#closed && this.#doing === undefined && !isOld) {
      this.#took(outcome);
    }
  }

  #adopt(body: SessionBody, etag: string | null, problem: Problem | undefined): void {
    const before = this.#id;
    this.#id = body.session.id;
    this.#received = body;
    this.#etag = etag;
    this.#drafts.follow(body);
    this.#show();
    this.#shared.support.keep(body.support);
    if (before !== undefined && before !== this.#id) {
      void this.#shared.store.dropStep(before);
    }
    this.#change({ busy: false, offline: false, problem });
    this.#follow();
  }

  #follow(): void {
    if (this.#received !== undefined && !this.#closed && this.#shared.settings.presence.visible()) {
      this.#watch.follow(this.#received, this.#etag);
    }
  }

  /** Nobody has answered. What can be shown is shown, and it is tried again from time to time. */
  #lost(): void {
    this.#change({ busy: false, offline: true });
    if (!this.#closed && this.#shared.settings.presence.visible()) {
      this.#later.after(Limits.tryAgainAfter, () => this.#tryAgain());
    }
  }

  #tryAgain(): void {
    const { unanswered } = this.#deeds;
    if (unanswered === undefined) {
      void this.#watch.read(true);
    } else if (this.#deeds.isRecent(unanswered)) {
      void this.perform(unanswered, true);
    } else if (unanswered.kind !== "start") {
      // The customer may have thought better of it, so what is there now is shown, to be decided again.
      void this.perform(this.#deeds.resume(), true);
    }
  }

  #presenceChanged(): void {
    if (!this.#shared.settings.presence.visible()) {
      this.#hiddenAt ??= this.#now();
      this.#watch.rest();
      this.#later.stop();
      this.#drafts.flush();
      void this.#events.flush(true);
      return;
    }
    const hiddenAt = this.#hiddenAt;
    this.#hiddenAt = undefined;
    if (this.#doing !== undefined) {
      return;
    }
    if (this.#state.offline) {
      this.#tryAgain();
    } else if (hiddenAt !== undefined && this.#received !== undefined && !this.#isOver) {
      void (this.#now() - hiddenAt > Limits.awayFor ? this.perform(this.#deeds.resume(), true) : this.#watch.read());
    }
  }

  #answersFor(action: string): Answers | undefined {
    if (NO_ANSWERS.has(action) || this.#shown === undefined) {
      return undefined;
    }
    return KEEP_DRAFTS.has(action) ? this.drafts : shownAnswers(this.#shown);
  }

  get #isOver(): boolean {
    return this.#received !== undefined && OVER.has(this.#received.session.status);
  }

  #now(): number {
    return this.#shared.settings.clock.now();
  }

  #path(): string {
    if (this.#id === undefined) {
      throw new TypeError("The session has not started: its state says whether the server can be reached.");
    }
    return `/v1/sessions/${encodeURIComponent(this.#id)}`;
  }

  #show(): void {
    this.#shown = this.#received === undefined ? undefined : withDrafts(this.#received, this.drafts);
  }

  #change(news: { busy?: boolean; offline?: boolean; problem?: Problem | undefined }): void {
    const { busy = this.#state.busy, offline = this.#state.offline } = news;
    const problem = "problem" in news ? news.problem : this.#state.problem;
    const body = this.#shown;
    const support = this.#shared.support.known;
    this.#state = Object.freeze({
      busy,
      offline,
      ...(body === undefined ? {} : { body }),
      ...(problem === undefined ? {} : { problem }),
      ...(support === undefined ? {} : { support }),
    });
    this.#listeners.forEach((listener) => listener());
  }
}

/** In one order, so that the same answers are the same bytes. */
function sorted(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1)));
}
