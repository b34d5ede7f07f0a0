import type { Component, SessionBody } from "@helpflow/models";
import { Limits } from "./limits.js";
import { Later } from "./platform.js";
import type { Store } from "./store.js";

export type Answers = Readonly<Record<string, unknown>>;

/**
 * What the customer has typed into the current screen and not sent. Kept on the device, but for what is sensitive, until the screen
 * has another key.
 */
export class Drafts {
  readonly #store: Store;
  readonly #saving = new Later();
  #session: string | undefined;
  #screen: string | undefined;
  #values: Answers = Object.freeze({});
  #secret: ReadonlySet<string> = new Set();

  constructor(store: Store) {
    this.#store = store;
  }

  get values(): Answers {
    return this.#values;
  }

  /** Takes up what an earlier run of the app has kept for this session. */
  async load(session: string): Promise<void> {
    const kept = await this.#store.drafts(session);
    this.#session = session;
    if (kept !== undefined) {
      this.#screen = kept.screen;
      this.#values = Object.freeze({ ...kept.values });
    }
  }

  /** Follows the session to a screen; on another one than before nothing has been typed yet, nor into an input that was not there before. */
  follow(body: SessionBody): void {
    const { session, screen } = body;
    if (this.#screen !== screen.key || this.#session !== session.id) {
      const before = this.#session;
      const typed = Object.keys(this.#values).length > 0;
      this.#saving.stop();
      this.#values = Object.freeze({});
      if (typed && before !== undefined) {
        void this.#store.dropDrafts(before);
      }
    } else {
      this.#keepOnly(new Set(screen.components.map(({ id }) => id)));
    }
    this.#session = session.id;
    this.#screen = screen.key;
    this.#secret = new Set(screen.components.filter(isSecret).map(({ id }) => id));
  }

  set(component: string, value: unknown): void {
    this.#values = Object.freeze({ ...this.#values, [component]: value });
    if (!this.#secret.has(component)) {
      this.#saving.after(Limits.draftsAfter, () => void this.#save());
    }
  }

  /** Writes what is still to be written, because the app may end. */
  flush(): void {
    if (this.#saving.isWaiting) {
      this.#saving.stop();
      void this.#save();
    }
  }

  /** Whether answers may be written to the device. */
  mayKeep(answers: Answers): boolean {
    return Object.keys(answers).every((component) => !this.#secret.has(component));
  }

  /** Drops what was typed into inputs that a screen of the same key has no more. */
  #keepOnly(there: ReadonlySet<string>): void {
    const kept = Object.entries(this.#values).filter(([component]) => there.has(component));
    if (kept.length < Object.keys(this.#values).length) {
      this.#values = Object.freeze(Object.fromEntries(kept));
      this.#saving.stop();
      void this.#save();
    }
  }

  async #save(): Promise<void> {
    if (this.#session === undefined || this.#screen === undefined) {
      return;
    }
    const open = Object.entries(this.#values).filter(([component]) => !this.#secret.has(component));
    await this.#store.keepDrafts(this.#session, { screen: this.#screen, values: Object.fromEntries(open) });
  }
}

/** Marked as sensitive by its author, or a proof of who the customer is. */
function isSecret(component: Component): boolean {
  return component.kind.startsWith("step-up/") || (component as { sensitive?: unknown }).sensitive === true;
}

/** The same body, showing what was typed. */
export function withDrafts(body: SessionBody, drafts: Answers): SessionBody {
  if (Object.keys(drafts).length === 0) {
    return body;
  }
  const components = body.screen.components.map((component) =>
    "value" in component && component.id in drafts
      ? ({ ...component, value: drafts[component.id] } as Component)
      : component,
  );
  return { ...body, screen: { ...body.screen, components } };
}

/**
 * What a look at the session brought. The server stores no errors, so where what is shown still has some to correct on the same
 * screen they stay, with the values and the move that belong to them.
 */
export function stillToCorrect(body: SessionBody, shown: SessionBody | undefined): SessionBody {
  const errors = shown?.screen.errors ?? [];
  const isSame = shown?.session.id === body.session.id && shown.screen.key === body.screen.key;
  if (!isSame || errors.length === 0 || (body.screen.errors ?? []).length > 0) {
    return body;
  }
  const values = shown.screen.components.flatMap((component) => ("value" in component ? [[component.id, component.value]] : []));
  const { screen, ...around } = withDrafts(body, Object.fromEntries(values) as Answers);
  return { ...around, screen: { ...screen, errors }, ...(shown.move === undefined ? {} : { move: shown.move }) };
}

/** What the screen shows as answered, by component. */
export function shownAnswers(body: SessionBody): Answers {
  return Object.fromEntries(
    body.screen.components.flatMap((component) => {
      const value = "value" in component ? component.value : null;
      return value === null || value === undefined ? [] : [[component.id, value]];
    }),
  );
}
