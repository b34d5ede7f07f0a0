/** What the newcomer has picked; all of it is in the page's address, so that it can be sent to somebody. */
export interface Choices {
  flow?: string;
  session?: string;
  /** The session that the customer was sent from into this one, and goes back to. */
  from?: string;
  locale: string;
  catalogue: number;
  theme: "light" | "dark" | "system";
  customer: string;
  /** Whether the flow is being written: the session goes on whenever another version goes live. */
  dev: boolean;
  /** Inputs of the flow, by name, as they were typed. */
  inputs: Readonly<Record<string, string>>;
}

const INPUT = "input.";
const THEMES = ["light", "dark", "system"] as const;

/** Reads the choices from the search part of an address. */
export function readChoices(search: string): Choices {
  const given = new URLSearchParams(search);
  const theme = THEMES.find((name) => name === given.get("theme")) ?? "light";
  const release = Number.parseInt(given.get("catalogue") ?? "", 10);
  const inputs = [...given].filter(([name]) => name.startsWith(INPUT)).map(([name, value]) => [name.slice(INPUT.length), value] as const);
  return {
    ...present("flow", given),
    ...present("session", given),
    ...present("from", given),
    locale: given.get("locale") ?? "en-GB",
    catalogue: Number.isInteger(release) && release > 0 ? release : 3,
    theme,
    customer: /^[A-Za-z0-9._@-]{1,100}$/.test(given.get("customer") ?? "") ? (given.get("customer") as string) : "alex",
    dev: given.has("dev"),
    inputs: Object.fromEntries(inputs),
  };
}

/** The token of a preview, which a link has behind its hash sign, where no server sees it. */
export function previewToken(hash: string): string | undefined {
  return /^#token=(hfp_[A-Za-z0-9_-]+)$/.exec(hash)?.[1];
}

/** Writes them, the other way round. */
export function writeChoices(choices: Choices): string {
  const { flow, session, from, inputs, dev, ...others } = choices;
  const entries = [
    ...(flow === undefined ? [] : [["flow", flow] as const]),
    ...Object.entries(others).map(([name, value]) => [name, String(value)] as const),
    ...Object.entries(inputs).map(([name, value]) => [INPUT + name, value] as const),
    ...(session === undefined ? [] : [["session", session] as const]),
    ...(from === undefined ? [] : [["from", from] as const]),
    ...(dev ? [["dev", ""] as const] : []),
  ];
  // A slash means nothing special here, and the address is for people too.
  return `?${new URLSearchParams(entries.map(([name, value]) => [name, value])).toString().replaceAll("%2F", "/")}`;
}

function present(name: "flow" | "session" | "from", given: URLSearchParams): { [K in typeof name]?: string } {
  const value = given.get(name);
  return value === null || value === "" ? {} : { [name]: value };
}
