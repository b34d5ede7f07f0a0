import { useSyncExternalStore } from "react";

/** Which colours to draw in; `system` follows the device. */
export type Theme = "light" | "dark" | "system";

const QUERY = "(prefers-color-scheme: dark)";

/** Whether the screen is dark now. */
export function useDark(theme: Theme): boolean {
  const device = useSyncExternalStore(subscribe, prefersDark, () => false);
  return theme === "system" ? device : theme === "dark";
}

function subscribe(changed: () => void): () => void {
  if (typeof matchMedia !== "function") {
    return () => {};
  }
  const list = matchMedia(QUERY);
  list.addEventListener("change", changed);
  return () => list.removeEventListener("change", changed);
}

function prefersDark(): boolean {
  return typeof matchMedia === "function" && matchMedia(QUERY).matches;
}
