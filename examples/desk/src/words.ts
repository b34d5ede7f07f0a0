import type { Handoff, Shown } from "./api.js";

const REASONS: Readonly<Record<string, string>> = {
  customerAsked: "They asked for a person",
  failed: "Something failed on our side",
};

const STATES: Readonly<Record<string, string>> = {
  requested: "waits",
  queued: "waits",
  transferred: "was passed on, and waits",
  accepted: "is with",
  returned: "was given back to the flow",
  ended: "is over",
  cancelled: "was cancelled by the customer",
  failed: "was told that nobody can help now",
};

const ACTIONS: Readonly<Record<string, string>> = {
  back: "went back",
  escalate: "asked for a person",
  cancel: "stopped waiting",
  abandon: "gave up",
  left: "left it as it stands",
};

/** Why a person is needed. */
export function whyOf({ reason }: Handoff): string {
  return REASONS[reason] ?? plain(reason);
}

/** How it stands with a hand-off, behind the customer's name. */
export function standing({ state, agent }: Handoff, me: string): string {
  const said = STATES[state] ?? plain(state).toLowerCase();
  return state === "accepted" ? `${said} ${agent === me ? "you" : (agent ?? "an agent")}` : said;
}

/** What the customer did on a screen, behind their name: the label of what they pressed. */
export function didOf({ answered, screen }: Shown): string | undefined {
  if (answered === undefined) {
    return undefined;
  }
  const pressed = screen.actions.find(({ id }) => id === answered.action);
  return pressed !== undefined && "label" in pressed ? `pressed “${pressed.label}”` : (ACTIONS[answered.action] ?? `did “${answered.action}”`);
}

/** A duration in the largest unit that is whole, such as `3 min`. */
export function waited(since: string, now: number): string {
  const minutes = Math.max(0, Math.floor((now - Date.parse(since)) / 60_000));
  if (minutes < 1) {
    return "just now";
  }
  return minutes < 60 ? `${minutes} min` : minutes < 48 * 60 ? `${Math.floor(minutes / 60)} h ${minutes % 60} min` : `${Math.floor(minutes / 1440)} days`;
}

/** A time of today as the clock shows it, another with its day. */
export function timeOf(at: string, now: number): string {
  const time = new Date(at);
  const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit" }).format(time);
  const isToday = time.toDateString() === new Date(now).toDateString();
  return isToday ? clock : `${new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" }).format(time)}, ${clock}`;
}

/** When the customer is called, if they are. */
export function callOf({ callBack }: Handoff, now: number): string | undefined {
  if (callBack === undefined || callBack === false) {
    return undefined;
  }
  if (callBack === true) {
    return "Wants to be called";
  }
  const [from, to] = [new Date(callBack.from), new Date(callBack.to)];
  const minute = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
  const day = from.toDateString() === new Date(now).toDateString() ? "today" : `on ${new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" }).format(from)}`;
  return `Wants to be called ${day}, ${minute.format(from)} to ${minute.format(to)}`;
}

/** A value of the ledger for people: amounts with their currency, lists with commas. */
export function valueOf(value: unknown): string {
  if (value === null || value === undefined || value === "") {
    return "nothing";
  }
  if (typeof value === "boolean") {
    return value ? "yes" : "no";
  }
  if (Array.isArray(value)) {
    return value.map(valueOf).join(", ");
  }
  if (typeof value !== "object") {
    return String(value);
  }
  if ("minor" in value && "currency" in value) {
    const money = new Intl.NumberFormat("en-GB", { style: "currency", currency: String(value.currency) });
    return money.format(Number(value.minor) / 10 ** (money.resolvedOptions().maximumFractionDigits ?? 2));
  }
  return Object.entries(value).map(([name, part]) => `${plain(name).toLowerCase()}: ${valueOf(part)}`).join("; ");
}

/** A name of code as words: `cardStolen` as “Card stolen”. What is words already stays as its author wrote it. */
export function plain(name: string): string {
  if (!/^[a-z][A-Za-z0-9_-]*$/.test(name)) {
    return name;
  }
  const words = name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").replace(/[-_]/g, " ").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
