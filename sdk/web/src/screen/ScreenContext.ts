import { createContext, useContext } from "react";
import type { Answers, FileRef, ScreenEvent, Support } from "../model.js";
import type { Words } from "../words/words.js";

/** How a host takes files: sends one, and tells how far it is. */
export type Upload = (
  component: string,
  blob: Blob,
  options: { name: string; onProgress: (progress: { readonly sent: number; readonly size: number }) => void; signal: AbortSignal },
) => Promise<FileRef>;

/** How a host gives up a file that it could not send whole, by what was picked, because the customer took it out. */
export type ForgetUpload = (blob: Blob) => Promise<void>;

/** How a host takes a file away from the session, by its id, that the customer took out. */
export type RemoveFile = (file: string) => Promise<void>;

/** How a host proves who the customer is; resolves to the reference that the server takes, or to nothing where it was not proven. */
export type StepUp = (request: { component: string; purpose: string }) => Promise<string | undefined>;

/** All that a view may know of the screen around it. */
export interface Surroundings {
  words: Words;
  /** The screen's own language. */
  locale: string;
  /** The locale of dates and numbers, which the browser knows. */
  format: string;
  dark: boolean;
  busy: boolean;
  /** Whether the screen is only looked at. */
  readOnly: boolean;
  support: Support | undefined;
  answers: Answers;
  /** What is wrong, by component, and by `component.part` for a component of several fields; each message as the summary has it. */
  errors: ReadonlyMap<string, readonly string[]>;
  setAnswer(component: string, value: unknown): void;
  step(action: string, target?: string): void;
  announce(text: string): void;
  report(event: Omit<ScreenEvent, "screen">): void;
  upload: Upload | undefined;
  forgetUpload: ForgetUpload | undefined;
  removeFile: RemoveFile | undefined;
  stepUp: StepUp | undefined;
}

const Context = createContext<Surroundings | undefined>(undefined);

export const ScreenProvider = Context.Provider;

/** What is around a view; for views within a `HelpflowScreen`. */
export function useScreen(): Surroundings {
  const surroundings = useContext(Context);
  if (surroundings === undefined) {
    throw new Error("This is drawn outside a HelpflowScreen: views need one around them.");
  }
  return surroundings;
}

/** The answer to an input and how to change it; null is no answer. */
export function useAnswer<T>(id: string): [T | null, (value: T | null) => void] {
  const { answers, setAnswer } = useScreen();
  return [(answers[id] ?? null) as T | null, (value) => setAnswer(id, value)];
}
