/** Who is at the desk and what they look at; all of it is in the page's address, so that it survives a reload. */
export interface Choices {
  agent: string;
  /** Hand-offs of this queue only. */
  queue?: string | undefined;
  handoff?: string | undefined;
  theme: "light" | "dark" | "system";
}

const THEMES = ["light", "dark", "system"] as const;

/** Whether a name can be one of the development identity. */
export function isName(text: string): boolean {
  return /^[A-Za-z0-9._@-]{1,100}$/.test(text);
}

/** Reads the choices from the search part of an address. */
export function readChoices(search: string): Choices {
  const given = new URLSearchParams(search);
  const agent = given.get("agent") ?? "";
  return {
    agent: isName(agent) ? agent : "robin",
    queue: given.get("queue") || undefined,
    handoff: given.get("handoff") || undefined,
    theme: THEMES.find((name) => name === given.get("theme")) ?? "system",
  };
}

/** Writes them, the other way round. */
export function writeChoices(choices: Choices): string {
  const said = Object.entries(choices).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return `?${new URLSearchParams(said).toString()}`;
}
