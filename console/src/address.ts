/** Who looks and what at; it is in the page's address, so that it survives a reload and can be sent to others. */
export interface Address {
  /** The experiment that is looked at; all of them when it is absent. */
  key?: string | undefined;
  /** The name of the development identity. */
  as: string;
}

const ROOT = "/console/experiments";
const NAMELESS = "ops";

/** Whether a name can be one of the development identity. */
export function isName(text: string): boolean {
  return /^[A-Za-z0-9._@-]{1,100}$/.test(text);
}

/** Reads an address from its path and its search part. */
export function readAddress(path: string, search: string): Address {
  const as = new URLSearchParams(search).get("as") ?? "";
  const key = /^\/console\/experiments\/([^/]+)\/?$/.exec(path)?.[1];
  return { key: key === undefined ? undefined : decoded(key), as: isName(as) ? as : NAMELESS };
}

/** Writes it, the other way round. */
export function writeAddress({ key, as }: Address): string {
  const path = key === undefined ? ROOT : `${ROOT}/${encodeURIComponent(key)}`;
  return as === NAMELESS ? path : `${path}?${new URLSearchParams({ as }).toString()}`;
}

function decoded(key: string): string | undefined {
  try {
    return decodeURIComponent(key);
  } catch {
    // No key is written with half a letter: it is the address of nothing.
    return undefined;
  }
}
