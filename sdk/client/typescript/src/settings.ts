import type { Support } from "@helpflow/models";
import {
  MemoryStorage,
  defaultClock,
  defaultFetch,
  defaultPresence,
  defaultWarn,
  randomId,
  type Clock,
  type Fetch,
  type Presence,
  type Storage,
} from "./platform.js";

/** What an app tells the runtime when it starts. */
export interface HelpflowOptions {
  /** Where the server is, such as `https://help.example.com`; empty for the page's own. */
  baseUrl: string;
  /**
   * The customer's access token, asked for before each request. When the server refuses one it is asked once more, with the refused
   * token as its argument: the time to fetch a new one.
   */
  token: (refused?: string) => string | Promise<string>;
  /** The app and its version, such as `ios/8.3.0`. */
  app: string;
  /** The catalogue release that the app was built against. */
  catalogue: number;
  /** Components of that release that the app does not draw all the same. */
  without?: readonly string[];
  /** The language of texts, as an `Accept-Language` header says it; the customer's or the flow's when absent. */
  locale?: string;
  /** The customer's time zone; the device's when absent. */
  zone?: string;
  /** How to reach a person, for an app that has never reached the server. What the server says takes its place. */
  support?: Support;
  fetch?: Fetch;
  /** Where unanswered steps, drafts and `support` are kept: `localStorage`, AsyncStorage. In memory when absent. */
  storage?: Storage;
  clock?: Clock;
  /** A number from 0 up to 1, as `Math.random`: for waiting times and, in tests, for keys. */
  random?: () => number;
  presence?: Presence;
  /** Whether to ask the server for a stream at all; false where it is known to have none, so that it is not asked in vain. True when absent. */
  streams?: boolean;
  /** Told what went wrong that the customer need not know, such as a storage that is full. Prints a warning when absent. */
  onWarning?: (message: string, cause: unknown) => void;
}

/** The options with what stands in for those that were left out. */
export interface Settings {
  readonly baseUrl: string;
  readonly token: (refused?: string) => string | Promise<string>;
  readonly headers: Readonly<Record<string, string>>;
  readonly zone: string | undefined;
  readonly support: Support | undefined;
  readonly fetch: Fetch;
  readonly storage: Storage;
  readonly clock: Clock;
  readonly random: () => number;
  readonly newId: () => string;
  readonly presence: Presence;
  readonly warn: (message: string, cause: unknown) => void;
}

export function settingsOf(options: HelpflowOptions): Settings {
  const random = options.random ?? Math.random;
  return {
    baseUrl: options.baseUrl.replace(/\/+$/, ""),
    token: options.token,
    headers: headersOf(options),
    zone: options.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    support: options.support,
    fetch: options.fetch ?? defaultFetch(),
    storage: options.storage ?? new MemoryStorage(),
    clock: options.clock ?? defaultClock,
    random,
    newId: () => randomId(random),
    presence: options.presence ?? defaultPresence(),
    warn: options.onWarning ?? defaultWarn,
  };
}

function headersOf(options: HelpflowOptions): Record<string, string> {
  const without = options.without?.length ? `; without=${options.without.join(",")}` : "";
  return {
    "Helpflow-Client": `${options.app}; catalogue=${options.catalogue}${without}`,
    ...(options.locale === undefined ? {} : { "Accept-Language": options.locale }),
  };
}
